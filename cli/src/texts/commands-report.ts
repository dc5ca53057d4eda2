import type { CommandTable } from './command-text.ts';

/** Commands of reports and papers. */
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
  'ticket paper': {
    summary: { vi: 'Văn bản của một lần sửa chữa', en: 'The papers of a repair' },
    about: {
      vi: 'Giấy báo hỏng, biên bản xác định tình trạng, giấy đề nghị sửa chữa kèm dự toán, biên bản nghiệm thu, theo thể thức Nghị định 30/2020; điền từ phiếu và sổ tài sản, chỗ chưa biết để trống bằng […].',
      en: 'Report of the fault, minutes of the condition, request with an estimate, minutes of the acceptance, in the form of Decree 30/2020; filled from the ticket and the register, what is not known left as […].',
    },
    examples: [
      { line: 'motcua ticket paper 1 --dir ho-so', words: { vi: 'Cả bốn văn bản', en: 'All four' } },
      {
        line: 'motcua ticket paper 1 --kind bao-hong --file giay-bao-hong.docx',
        words: { vi: 'Giấy báo hỏng', en: 'The report of the fault' },
      },
      { line: 'motcua ticket paper 1 --kind request', words: { vi: 'Theo tên tiếng Anh', en: 'By its English name' } },
    ],
  },
} as const satisfies CommandTable;
