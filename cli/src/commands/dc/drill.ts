import { faults } from '@motcua/infra';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags, windowFlags } from '../../flags/centre.ts';
import { choiceFlag, numberFlag, textFlag } from '../../flags/define.ts';
import { drill } from '../../services/drill/drill.ts';
import { drillFlagTexts as texts } from '../../texts/drill.ts';
import { drillAnswer } from '../../views/drill.ts';

export default class DcDrill extends MotcuaCommand {
  static override flags = {
    ...stackFlags,
    ...windowFlags,
    fault: choiceFlag(faults)({ words: texts.fault, default: 'fence' }),
    agents: numberFlag({ min: 0, max: 300 })({ words: texts.agents, default: 0 }),
    unit: textFlag({ words: texts.unit, helpValue: 'CODE' }),
    seconds: numberFlag({ min: 0, max: 3600 })({ words: texts.seconds, default: 45 }),
    seed: numberFlag({ min: 0, max: 2 ** 31 })({ words: texts.seed, default: 1 }),
    evidence: textFlag({ words: texts.evidence, helpValue: 'DIR', default: 'evidence' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcDrill);
    const { result, file } = await drill(this.session, flags);
    return drillAnswer(result, file);
  }
}
