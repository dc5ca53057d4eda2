import type { CommandTable } from './command-text.ts';

/** Commands of reports. */
export const reportCommandTexts = {
  'report tickets': {
    summary: { vi: 'Báo cáo phiếu sự cố theo tháng, quý', en: 'What became of tickets in a month or quarter' },
    about: {
      vi: 'Số liệu đọc từ nhật ký tính đến hết kỳ, việc xảy ra sau đó không làm đổi báo cáo. Tồn đầu kỳ + mở mới + mở lại sau khi đóng = đã đóng + từ chối + tồn cuối kỳ. Thời gian tính bằng phút làm việc của đơn vị.',
      en: 'Read from the log up to the end of the period; what happens later does not change a report. Open before + opened + came back = closed + rejected + open at the end. Times are working minutes of the unit.',
    },
    examples: [
      { line: 'motcua report tickets --month 2026-10', words: { vi: 'Một tháng', en: 'A month' } },
      {
        line: 'motcua report tickets --quarter 2026-Q3 --unit 00364 --explain',
        words: { vi: 'Một quý của một đơn vị, có số phiếu', en: 'A quarter of a unit, with the tickets' },
      },
      {
        line: 'motcua report tickets --month 2026-10 -o xlsx --docx bao-cao.docx > bao-cao.xlsx',
        words: { vi: 'Bảng tính và văn bản', en: 'A workbook and a paper' },
      },
    ],
  },
} as const satisfies CommandTable;
