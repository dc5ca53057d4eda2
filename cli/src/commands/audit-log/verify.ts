import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { verifyAudit } from '../../services/verify-audit.ts';
import { flagTexts } from '../../texts/flags.ts';
import { auditVerdictAnswer } from '../../views/audit-log.ts';

export default class AuditLogVerify extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    file: textFlag({ char: 'f', words: flagTexts.auditFile, helpValue: 'FILE' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AuditLogVerify);
    return auditVerdictAnswer(await verifyAudit(this.session, flags));
  }
}
