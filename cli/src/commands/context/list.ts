import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { listContexts } from '../../services/contexts.ts';
import { contextsAnswer } from '../../views/access.ts';

export default class ContextList extends MotcuaCommand {
  async run(): Promise<Answer> {
    await this.parse(ContextList);
    return contextsAnswer(await listContexts(this.session));
  }
}
