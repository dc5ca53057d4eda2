import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { ticketReport } from '../../services/ticket-report.ts';
import { reportFlagTexts as texts } from '../../texts/reports.ts';
import { ticketReportAnswer } from '../../views/ticket-report.ts';

export default class ReportTickets extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...hubFlags,
    month: textFlag({ words: texts.month, helpValue: '2026-10' }),
    quarter: textFlag({ words: texts.quarter, helpValue: '2026-Q3' }),
    unit: textFlag({ words: texts.unit, helpValue: 'CODE' }),
    explain: switchFlag(texts.explain),
    docx: textFlag({ words: texts.docx, helpValue: 'FILE.docx' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ReportTickets);
    return ticketReportAnswer(await ticketReport(this.session, flags));
  }
}
