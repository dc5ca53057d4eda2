import type { CommandTable } from './command-text.ts';

/** Commands that bring lists into the register. */
export const importCommandTexts = {
  import: {
    summary: { vi: 'Nhập danh sách thiết bị hoặc đơn vị từ Excel', en: 'Import a list of devices or units from Excel' },
    about: {
      vi: 'Xem trước bằng --dry-run: thoát 3 khi có thay đổi, 1 khi có dòng lỗi, 0 khi không đổi gì. Có dòng lỗi thì không nhập dòng nào, trừ khi thêm --partial. Ô trống giữ nguyên giá trị trong sổ. Dòng tổng cộng, chữ ký, tiêu đề nhóm được bỏ qua và liệt kê riêng. --as-of là ngày danh sách có hiệu lực.',
      en: 'Look first with --dry-run: exit 3 when something would change, 1 when rows are in error, 0 when nothing would. With rows in error nothing is imported unless --partial. A blank cell keeps what the register has. Sums, signatures and group titles are skipped and listed. --as-of is the day from which the list holds.',
    },
    examples: [
      {
        line: 'motcua import phuong.xlsx --dry-run',
        words: { vi: 'Kết luận cho từng dòng', en: 'A verdict for every row' },
      },
      {
        line: 'motcua import phuong.xlsx --map "Mã TB ủy ban=tag" --sender 00364',
        words: { vi: 'Chỉ rõ một cột, và nhớ cho lần sau', en: 'Say what a column is, and remember it' },
      },
    ],
  },
  'import list': {
    summary: { vi: 'Các lần nhập, mới nhất trước', en: 'Imports, newest first' },
    examples: [{ line: 'motcua import list', words: { vi: 'Ai đã nhập gì', en: 'Who imported what' } }],
  },
  'import show': {
    summary: { vi: 'Một lần nhập đã thay đổi những gì', en: 'What an import changed' },
    examples: [{ line: 'motcua import show 12 -o json', words: { vi: 'Từng dòng', en: 'Row by row' } }],
  },
  'import undo': {
    summary: { vi: 'Hoàn tác cả một lần nhập', en: 'Take a whole import back' },
    about: {
      vi: 'Bị từ chối khi có thay đổi sau dựa trên lần nhập này.',
      en: 'Refused where later changes build on the import.',
    },
    examples: [{ line: 'motcua import undo 12', words: { vi: 'Như trước khi nhập', en: 'As it was before' } }],
  },
  'import template': {
    summary: { vi: 'Tệp mẫu để điền', en: 'A template to fill' },
    about: {
      vi: 'Có danh sách chọn cho loại, tình trạng, đơn vị; mã ở dạng chữ; trang "Hướng dẫn".',
      en: 'With drop-downs for kinds, statuses and units, codes as text, and a sheet "Hướng dẫn".',
    },
    examples: [
      {
        line: 'motcua import template mau.xlsx -f demo:hanoi-2022-06-30',
        words: { vi: 'Danh sách thiết bị', en: 'A list of devices' },
      },
      {
        line: 'motcua import template don-vi.xlsx --kind unit',
        words: { vi: 'Danh sách đơn vị', en: 'A list of units' },
      },
    ],
  },
} as const satisfies CommandTable;
