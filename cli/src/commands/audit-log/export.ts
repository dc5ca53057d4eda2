import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { exportAudit } from '../../services/audit-log.ts';
import { auditLogAnswer } from '../../views/audit-log.ts';

export default class AuditLogExport extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AuditLogExport);
    return auditLogAnswer(await exportAudit(this.session, flags));
  }
}
