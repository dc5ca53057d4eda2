import { readStatus } from '@motcua/infra';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags } from '../../flags/centre.ts';
import { stackOptions } from '../../services/centre.ts';
import { statusAnswer } from '../../views/centre.ts';

export default class DcStatus extends MotcuaCommand {
  static override flags = { ...stackFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcStatus);
    return statusAnswer(await readStatus(stackOptions(this.session, flags)));
  }
}
