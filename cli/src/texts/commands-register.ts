import type { CommandTable } from './command-text.ts';

/** Commands about the register as files, and what was done to it. */
export const registerCommandTexts = {
  plan: {
    summary: { vi: 'Xem trước thay đổi từ một nguồn YAML', en: 'Preview the changes that a YAML source would make' },
    about: {
      vi: 'Mã 3 khi có thay đổi, 0 khi không.',
      en: 'Exit code 3 when there are changes, 0 when there are none.',
    },
    examples: [
      { line: 'motcua plan -f all.yaml', words: { vi: 'Thêm gì, sửa gì', en: 'What is created and updated' } },
      { line: 'motcua plan -f all.yaml --prune', words: { vi: 'Kể cả xóa', en: 'And what is deleted' } },
    ],
  },
  apply: {
    summary: { vi: 'Đưa sổ tài sản về đúng nguồn YAML', en: 'Make the register as a YAML source has it' },
    about: {
      vi: 'Tất cả hoặc không gì cả; hoàn tác được bằng motcua register undo.',
      en: 'All of it or nothing; motcua register undo takes it back.',
    },
    examples: [
      {
        line: 'motcua apply -f all.yaml --dry-run',
        words: { vi: 'Xem trước và kiểm tra', en: 'Preview and check' },
      },
      {
        line: 'motcua apply -f unit.yaml --title "QĐ 12/2026" --yes',
        words: { vi: 'Ghi kèm căn cứ, không hỏi', en: 'With what it is based on, without asking' },
      },
    ],
  },
  'register log': {
    summary: { vi: 'Các thay đổi của sổ tài sản', en: 'What was done to the register' },
    examples: [
      { line: 'motcua register log --limit 20', words: { vi: 'Hai mươi thay đổi mới nhất', en: 'The last twenty' } },
    ],
  },
  'register show': {
    summary: { vi: 'Một thay đổi, từng dòng', en: 'One change, row by row' },
    examples: [{ line: 'motcua register show 12', words: { vi: 'Thay đổi số 12', en: 'Change 12' } }],
  },
  'register undo': {
    summary: { vi: 'Hoàn tác cả một thay đổi', en: 'Take a whole change back' },
    about: {
      vi: 'Chỉ xem trước nếu thiếu --yes. Bị từ chối khi đã có thay đổi sau dựa trên nó.',
      en: 'A preview only without --yes. Refused when something later builds on it.',
    },
    examples: [
      { line: 'motcua register undo 12', words: { vi: 'Xem trước', en: 'Preview' } },
      { line: 'motcua register undo 12 --yes', words: { vi: 'Thực hiện', en: 'Do it' } },
    ],
  },
  'unit history': {
    summary: { vi: 'Mọi điều từng ghi về một đơn vị', en: 'Everything that was recorded of a unit' },
    examples: [
      {
        line: 'motcua unit history 00070 --as-of 2025-06-30',
        words: { vi: 'Mã cũ, tại ngày còn dùng', en: 'An old code, on a day when it was used' },
      },
    ],
  },
  'device history': {
    summary: { vi: 'Mọi điều từng ghi về một thiết bị', en: 'Everything that was recorded of a device' },
    examples: [{ line: 'motcua device history 00364-PC-01', words: { vi: 'Theo mã tài sản', en: 'By its tag' } }],
  },
} as const satisfies CommandTable;
