import { listStandards, noSettings } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { packFlags } from '../../flags/source.ts';
import { readAllPacks, readPacks } from '../../services/read-packs.ts';
import { readWholeSource } from '../../services/read-source.ts';
import { dayOf } from '../../services/today.ts';
import { flagTexts } from '../../texts/flags.ts';
import { standardsAnswer } from '../../views/standards.ts';

export default class StandardList extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    file: textFlag({ char: 'f', words: flagTexts.file, helpValue: 'SOURCE' }),
    ...packFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(StandardList);
    const settings = flags.file === undefined ? noSettings : (await readWholeSource(flags.file)).settings;
    const packs = flags.pack === undefined ? await readAllPacks(settings) : await readPacks(flags.pack, settings);
    const counting = (await readPacks(flags.pack, settings)).map(({ name }) => name);
    const asOf = flags['as-of'] ?? dayOf(this.session.io.now());
    const list = listStandards({ packs, asOf });
    return standardsAnswer({
      ...list,
      packs: list.packs.map((pack) => ({ ...pack, counts: counting.includes(pack.name) })),
    });
  }
}
