import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { listProblems } from '../../services/problems.ts';
import { problemFlagTexts as texts } from '../../texts/problems.ts';
import { problemsAnswer } from '../../views/problems.ts';

export default class ProblemList extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    state: choiceFlag(['proposed', 'confirmed', 'dismissed', 'closed'])({ words: texts.state }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ProblemList);
    return problemsAnswer(await listProblems(this.session, flags));
  }
}
