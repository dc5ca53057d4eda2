import { TicketReport } from '@motcua/contract';
import { TicketReportQuery } from '../handlers/reports/ticket-report.ts';
import type { Shapes } from './shape.ts';

/** Of reports. */
export const reportShapes: Shapes = {
  'GET /v1/reports/tickets': {
    words: { vi: 'Báo cáo phiếu sự cố theo tháng, quý', en: 'What became of tickets in a month or quarter' },
    query: TicketReportQuery,
    answer: TicketReport,
  },
};
