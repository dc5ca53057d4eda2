import { explainStandard } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textArg, textFlag } from '../../flags/define.ts';
import { knownAtFlags } from '../../flags/register.ts';
import { packFlags, sourceFlags } from '../../flags/source.ts';
import { judgeBy } from '../../services/judge-by.ts';
import { readAllPacks } from '../../services/read-packs.ts';
import { recordedInHub } from '../../services/recorded-in-hub.ts';
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
    ...knownAtFlags,
    usable: switchFlag(flagTexts.usable),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(StandardExplain);
    const { installation, settings, hub, ...judged } = await judgeBy(this.session, flags);
    const asOf = flags['as-of'] ?? dayOf(this.session.io.now());
    const { standard } = args;
    const { unit, usable } = flags;
    // A rule can be asked about before its pack counts.
    const counts = judged.packs.some(({ standards }) => standards.some(({ id }) => id === standard));
    const packs = counts || flags.pack !== undefined ? judged.packs : await readAllPacks(settings);
    const recordedOf = hub === null ? judged.recordedOf : await recordedInHub(hub, installation, unit);
    const question = { installation, packs, settings, asOf, usable, recordedOf };
    return explanationAnswer(explainStandard({ ...question, standard, unit }), packs);
  }
}
