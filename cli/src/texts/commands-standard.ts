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
        line: 'motcua audit -f demo:hanoi-2022-06-30 --as-of 2022-06-30 --compare decree-61-2018',
        words: { vi: 'Một bộ khác mở thêm và khép lại những gì', en: 'What another pack would open and close' },
      },
      {
        line: 'motcua audit -f demo:hanoi-2022-06-30 --trend --from 2024-07-01 --to 2025-07-01 --step quarter',
        words: { vi: 'Theo từng quý', en: 'Quarter by quarter' },
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
  'waiver list': {
    summary: { vi: 'Các miễn trừ và thời hạn', en: 'The waivers and how long they hold' },
    examples: [
      { line: 'motcua waiver list --as-of 2026-06-30', words: { vi: 'Tại một ngày', en: 'As of a day' } },
      { line: 'motcua waiver list -f ./installation', words: { vi: 'Trong thư mục YAML', en: 'In a folder of YAML' } },
    ],
  },
  'waiver add': {
    summary: { vi: 'Ghi một miễn trừ theo quyết định', en: 'Enter a waiver that an office decided' },
    about: {
      vi: 'Chỗ chưa đạt được miễn vẫn hiện cùng lý do, nhưng đếm riêng; hết hạn thì đếm lại. Không có --unit là mọi đơn vị.',
      en: 'What is waived is still shown, with its reason, and counted apart; after its expiry it counts again. Without --unit it is for all units.',
    },
    examples: [
      {
        line: 'motcua waiver add OSS-AREA-40 --unit 00040 --reason "Khu phố cổ" --approver "UBND quận" --decision 12/QĐ-UBND --expiry 2027-01-01',
        words: { vi: 'Một đơn vị, đến hết năm', en: 'One unit, until the end of the year' },
      },
    ],
  },
  'waiver end': {
    summary: { vi: 'Chấm dứt một miễn trừ từ hôm nay', en: 'End a waiver from today' },
    examples: [
      { line: 'motcua waiver end W-1 --reason "Đã có máy"', words: { vi: 'Kèm lý do', en: 'With the reason' } },
    ],
  },
  'pack list': {
    summary: {
      vi: 'Các bộ tiêu chuẩn máy chủ biết, và tệp đã cài',
      en: 'Packs that the hub knows, and files installed',
    },
    examples: [{ line: 'motcua pack list -o wide', words: { vi: 'Kèm cơ quan ban hành', en: 'With their owners' } }],
  },
  'pack install': {
    summary: {
      vi: 'Cài một tệp bộ tiêu chuẩn, tham số, miễn trừ',
      en: 'Install a file of packs, parameters or waivers',
    },
    about: {
      vi: 'Sai một chỗ thì không cài gì. Bộ cùng tên thay bộ đi kèm; PackChoice nói bộ nào đang dùng.',
      en: 'When anything in it is wrong nothing is installed. A pack takes the place of ours of its name; a PackChoice says which count.',
    },
    examples: [{ line: 'motcua pack install ./old-quarter.yaml', words: { vi: 'Một tệp', en: 'A file' } }],
  },
  'pack remove': {
    summary: { vi: 'Gỡ một tệp đã cài', en: 'Remove a file that was installed' },
    examples: [{ line: 'motcua pack remove old-quarter.yaml', words: { vi: 'Theo tên tệp', en: 'By its name' } }],
  },
} as const satisfies CommandTable;
