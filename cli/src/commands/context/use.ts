import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { switchContext } from '../../services/contexts.ts';
import { argTexts } from '../../texts/flags.ts';
import { contextsAnswer } from '../../views/access.ts';

export default class ContextUse extends MotcuaCommand {
  static override args = { name: textArg(argTexts.context) };

  async run(): Promise<Answer> {
    const { args } = await this.parse(ContextUse);
    return contextsAnswer(await switchContext(this.session, args.name));
  }
}
