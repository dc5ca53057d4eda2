import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { findProblems } from '../../services/problems.ts';
import { foundAnswer } from '../../views/problems.ts';

export default class ProblemFind extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ProblemFind);
    return foundAnswer(await findProblems(this.session, flags));
  }
}
