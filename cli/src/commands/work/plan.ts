import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { planWork } from '../../services/works.ts';
import { workFlagTexts as texts } from '../../texts/works.ts';
import { workAnswer } from '../../views/works.ts';

export default class WorkPlan extends MotcuaCommand {
  static override flags = {
    unit: textFlag({ words: texts.unit, helpValue: 'CODE' }),
    only: switchFlag(texts.only),
    system: textFlag({ words: texts.system, helpValue: 'URL' }),
    from: textFlag({ words: texts.from, helpValue: 'TIME', required: true }),
    to: textFlag({ words: texts.to, helpValue: 'TIME', required: true }),
    reason: textFlag({ words: texts.reason, required: true }),
    'stops-service': switchFlag(texts.stops),
    'goes-on-serving': switchFlag(texts.noStop),
    urgent: textFlag({ words: texts.urgent, helpValue: 'REASON' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(WorkPlan);
    const goesOn = flags['goes-on-serving'] ? false : null;
    const stopsService = flags['stops-service'] ? true : goesOn;
    return workAnswer(await planWork(this.session, { ...flags, stopsService }));
  }
}
