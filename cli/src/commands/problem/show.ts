import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { showProblem } from '../../services/problems.ts';
import { problemFlagTexts as texts } from '../../texts/problems.ts';
import { problemAnswer } from '../../views/problems.ts';

export default class ProblemShow extends MotcuaCommand {
  static override args = { id: textArg(texts.id) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ProblemShow);
    return problemAnswer(await showProblem(this.session, args.id, flags));
  }
}
