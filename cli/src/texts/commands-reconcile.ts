import type { CommandTable } from './command-text.ts';

/** Commands that hold the books against what agents see. */
export const reconcileCommandTexts = {
  'reconcile plan': {
    summary: { vi: 'Đối chiếu sổ với thiết bị đang thấy', en: 'Hold the books against what is seen' },
    about: {
      vi: 'So theo mã tài sản, số sê-ri, MAC, rồi kiểu máy và nơi đặt; mỗi đề xuất có điểm và lý do. Thoát 3 khi có khác nhau.',
      en: 'By tag, serial number, MAC, then model and place; each proposal has its score and reasons. Exit 3 when there is a difference.',
    },
    examples: [
      { line: 'motcua reconcile plan --unit 00364', words: { vi: 'Một đơn vị', en: 'One unit' } },
      {
        line: 'motcua reconcile plan --kind seenNotDeclared -o csv',
        words: { vi: 'Thiết bị chưa vào sổ', en: 'What is not on the books' },
      },
    ],
  },
  'reconcile explain': {
    summary: { vi: 'Vì sao có đề xuất này', en: 'Why a proposal is made' },
    about: { vi: 'Mọi căn cứ, với giá trị của cả hai bên.', en: 'Every reason, with what both sides say.' },
    examples: [
      {
        line: 'motcua reconcile explain match:00364-PR-01:d-0123456789ab',
        words: { vi: 'Một đề xuất', en: 'One proposal' },
      },
    ],
  },
  'reconcile apply': {
    summary: { vi: 'Thực hiện đề xuất', en: 'Carry proposals out' },
    about: {
      vi: 'Khớp thì bổ sung chỗ sổ còn trống, không sửa điều đã ghi; hoàn tác bằng register undo.',
      en: 'A match fills what the books leave open and changes nothing that stands there; register undo takes it back.',
    },
    examples: [
      { line: 'motcua reconcile apply --certain --dry-run', words: { vi: 'Xem trước', en: 'Preview' } },
      {
        line: 'motcua reconcile apply --id match:00364-PR-01:d-0123456789ab --yes',
        words: { vi: 'Một đề xuất', en: 'One proposal' },
      },
    ],
  },
  'reconcile undo': {
    summary: { vi: 'Hoàn tác một lần đối chiếu', en: 'Take a reconciliation back' },
    about: {
      vi: 'Số thay đổi do reconcile apply in ra. Chỉ xem trước nếu thiếu --yes.',
      en: 'By the number that reconcile apply printed. A preview only without --yes.',
    },
    examples: [{ line: 'motcua reconcile undo 12 --yes', words: { vi: 'Thực hiện', en: 'Do it' } }],
  },
  'reconcile refuse': {
    summary: { vi: 'Loại một cặp không đúng', en: 'Rule a pair out' },
    about: { vi: 'Cặp này không được đề xuất lại.', en: 'The two are not proposed together again.' },
    examples: [
      {
        line: 'motcua reconcile refuse match:00364-PR-01:d-0123456789ab --reason "khác tem"',
        words: { vi: 'Nêu lý do', en: 'With the reason' },
      },
    ],
  },
} as const satisfies CommandTable;
