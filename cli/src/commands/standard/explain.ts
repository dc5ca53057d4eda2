import { explainStandard } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textArg, textFlag } from '../../flags/define.ts';
import { packFlags, sourceFlags } from '../../flags/source.ts';
import { readPacks } from '../../services/read-packs.ts';
import { register } from '../../services/register.ts';
import { dayOf } from '../../services/today.ts';
import { argTexts, flagTexts } from '../../texts/flags.ts';
import { explanationAnswer } from '../../views/explanation.ts';

export default class StandardExplain extends MotcuaCommand {
  static override takesAsOf = true;
  static override args = { standard: textArg(argTexts.standard) };
  static override flags = {
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE', required: true }),
    ...sourceFlags,
    ...packFlags,
    usable: switchFlag(flagTexts.usable),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(StandardExplain);
    const [installation, packs] = await Promise.all([register(this.session, flags), readPacks(flags.pack)]);
    const asOf = flags['as-of'] ?? dayOf(this.session.io.now());
    const { standard } = args;
    return explanationAnswer(
      explainStandard({ installation, packs, asOf, usable: flags.usable, standard, unit: flags.unit }),
    );
  }
}
