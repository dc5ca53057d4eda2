import { listStandards } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { packFlags } from '../../flags/source.ts';
import { readPacks } from '../../services/read-packs.ts';
import { dayOf } from '../../services/today.ts';
import { standardsAnswer } from '../../views/standards.ts';

export default class StandardList extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = packFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(StandardList);
    const packs = await readPacks(flags.pack);
    return standardsAnswer(listStandards({ packs, asOf: flags['as-of'] ?? dayOf(this.session.io.now()) }));
  }
}
