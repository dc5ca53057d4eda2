import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { lastEvents } from '../../services/audit-log.ts';
import { flagTexts } from '../../texts/flags.ts';
import { auditLogAnswer } from '../../views/audit-log.ts';

export default class AuditLogList extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    limit: numberFlag({ min: 1, max: 1000 })({ words: flagTexts.limit, default: 50 }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AuditLogList);
    return auditLogAnswer(await lastEvents(this.session, flags, flags.limit));
  }
}
