import type { CommandTable } from './command-text.ts';

/** Commands of planned work. */
export const workCommandTexts = {
  'work plan': {
    summary: { vi: 'Lên kế hoạch bảo trì', en: 'Plan work' },
    about: {
      vi: 'Sự cố trong thời gian đó được ghi lại nhưng chưa mở phiếu và chưa báo ai, tới khi hết giờ. Ngừng dịch vụ công trực tuyến phải báo trước ít nhất 7 ngày làm việc (Nghị định 224/2026/NĐ-CP, Điều 13.1a), trừ khi nêu lý do --urgent.',
      en: 'Faults meanwhile are recorded, but open no ticket and tell nobody until it is over. A stop of an online service is announced 7 working days ahead at least (Decree 224/2026, Article 13.1a), unless --urgent says why not.',
    },
    examples: [
      {
        line: 'motcua work plan --unit 00364 --from "2026-12-12 17:30" --to "2026-12-12 22:00" --reason "Thay thiết bị chuyển mạch"',
        words: { vi: 'Một đơn vị và cấp dưới', en: 'A unit and those below it' },
      },
      {
        line: 'motcua work plan --system https://dichvucong.example --from "2026-12-19 20:00" --to "2026-12-20 05:00" --reason "Nâng cấp phiên bản"',
        words: { vi: 'Một hệ thống dùng chung', en: 'A shared system' },
      },
    ],
  },
  'work list': {
    summary: { vi: 'Các kế hoạch bảo trì', en: 'Planned work' },
    examples: [{ line: 'motcua work list', words: { vi: 'Mới nhất trước', en: 'The newest first' } }],
  },
  'work show': {
    summary: { vi: 'Một kế hoạch, và sự cố trong thời gian đó', en: 'One of them, with the faults that were in it' },
    examples: [{ line: 'motcua work show 1', words: { vi: 'Theo số', en: 'By its number' } }],
  },
  'work cancel': {
    summary: { vi: 'Hủy kế hoạch, hoặc kết thúc ngay', en: 'Cancel it, or end it now' },
    about: {
      vi: 'Sự cố còn lại được xét như vừa bắt đầu.',
      en: 'What is still faulty is judged as if it had just begun.',
    },
    examples: [{ line: 'motcua work cancel 1 --reason "Hoãn"', words: { vi: 'Kèm lý do', en: 'With the reason' } }],
  },
} as const satisfies CommandTable;
