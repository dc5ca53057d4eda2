import type { CommandTable } from './command-text.ts';

/** Commands about what is wanted and what is missing. */
export const standardTexts = {
  audit: {
    summary: { vi: 'Đơn vị nào thiếu gì, theo tiêu chuẩn nào', en: 'Which unit lacks what, by which standard' },
    about: {
      vi: 'Mỗi tiêu chuẩn có bốn câu trả lời: đạt, chưa đạt, chưa có dữ liệu, không áp dụng. Mã 3 khi có chỗ chưa đạt.',
      en: 'A standard has four answers: met, not met, no data, not applicable. Exit code 3 when something is not met.',
    },
    examples: [
      {
        line: 'motcua audit -f demo:hanoi-2022-06-30 --as-of 2022-06-30',
        words: { vi: 'Số liệu mô phỏng của Hà Nội, không cần máy chủ', en: "Hanoi's simulated data, without a hub" },
      },
      {
        line: 'motcua audit --usable -o csv > audit.csv',
        words: { vi: 'Chỉ đếm thiết bị dùng được, mở bằng Excel', en: 'Count working devices only, open in Excel' },
      },
    ],
  },
  'standard list': {
    summary: { vi: 'Các tiêu chuẩn, nguồn và hiệu lực', en: 'The standards, their sources and dates' },
    examples: [
      {
        line: 'motcua standard list --as-of 2022-06-30',
        words: { vi: 'Hiệu lực tại một ngày', en: 'In force on a day' },
      },
    ],
  },
  'standard explain': {
    summary: { vi: 'Vì sao một đơn vị đạt hay chưa đạt', en: 'Why a unit meets a standard or does not' },
    examples: [
      {
        line: 'motcua standard explain OSS-PC-1 --unit 00040 -f demo:hanoi-2022-06-30',
        words: { vi: 'Mọi dữ kiện đã dùng', en: 'Every fact that was used' },
      },
    ],
  },
  'standard test': {
    summary: { vi: 'Chạy các ví dụ đi kèm mỗi tiêu chuẩn', en: 'Run the examples beside each standard' },
    about: {
      vi: 'PACK là tên một bộ đi kèm hoặc một tệp YAML. Mã 1 khi có ví dụ sai.',
      en: 'PACK is the name of a built-in pack or a YAML file. Exit code 1 when an example fails.',
    },
    examples: [
      { line: 'motcua standard test', words: { vi: 'Mọi bộ đi kèm', en: 'Every built-in pack' } },
      { line: 'motcua standard test ./draft.yaml', words: { vi: 'Một bộ đang soạn', en: 'A pack being drafted' } },
    ],
  },
} as const satisfies CommandTable;
