import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { listQuarantine } from '../../services/list-quarantine.ts';
import { quarantineAnswer } from '../../views/quarantine.ts';

export default class QuarantineList extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(QuarantineList);
    return quarantineAnswer(await listQuarantine(this.session, flags));
  }
}
