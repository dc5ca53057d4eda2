import { readinessAnswers } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { choiceFlag, textFlag } from '../flags/define.ts';
import { hubFlags } from '../flags/hub.ts';
import { listCounters, readCounter, readStatus } from '../services/read-status.ts';
import { readinessFlagTexts } from '../texts/readiness.ts';
import { counterAnswer, countersAnswer } from '../views/readiness.ts';
import { statusAnswer } from '../views/status.ts';

export default class Status extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...hubFlags,
    unit: textFlag({ words: readinessFlagTexts.unit, helpValue: 'CODE', exclusive: ['answer'] }),
    answer: choiceFlag(readinessAnswers)({ words: readinessFlagTexts.answer }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Status);
    const { unit, answer, 'as-of': asOf, ...where } = flags;
    if (unit !== undefined) return counterAnswer(await readCounter(this.session, { ...where, unit }));
    if (answer !== undefined) return countersAnswer(await listCounters(this.session, { ...where, answer }));
    return statusAnswer(await readStatus(this.session, { ...where, asOf }));
  }
}
