import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags } from '../../flags/centre.ts';
import { operate } from '../../services/centre.ts';
import { operationAnswer } from '../../views/centre.ts';

export default class DcRefresh extends MotcuaCommand {
  static override flags = { ...stackFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcRefresh);
    return operationAnswer(await operate(this.session, { operation: 'refresh', flags }));
  }
}
