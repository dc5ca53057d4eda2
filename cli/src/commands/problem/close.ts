import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { problemDecisionFlags } from '../../flags/problem.ts';
import { decideProblem } from '../../services/problems.ts';
import { problemFlagTexts as texts } from '../../texts/problems.ts';
import { problemAnswer } from '../../views/problems.ts';

export default class ProblemClose extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = problemDecisionFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProblemClose);
    const body = { reason: flags.reason };
    return problemAnswer(await decideProblem(this.session, args.id, { ...flags, verb: 'close', body }));
  }
}
