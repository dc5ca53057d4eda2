import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags, windowFlags } from '../../flags/centre.ts';
import { switchFlag } from '../../flags/define.ts';
import { operate } from '../../services/centre.ts';
import { centreFlagTexts } from '../../texts/centre.ts';
import { operationAnswer } from '../../views/centre.ts';

export default class DcUp extends MotcuaCommand {
  static override flags = { ...stackFlags, ...windowFlags, refresh: switchFlag(centreFlagTexts.refresh) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcUp);
    return operationAnswer(await operate(this.session, { operation: 'up', flags }));
  }
}
