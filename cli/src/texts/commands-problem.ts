import type { CommandTable } from './command-text.ts';

/** Commands of problems that units have in common. */
export const problemCommandTexts = {
  'problem list': {
    summary: { vi: 'Vấn đề chung của nhiều đơn vị', en: 'Problems that units have in common' },
    about: {
      vi: 'Máy chủ đề xuất khi nhiều đơn vị có cùng nguyên nhân trên cùng kiểu máy hoặc cùng hệ thống trong một khoảng ngày.',
      en: 'The hub proposes one when many units have the same reason on the same model or system within some days.',
    },
    examples: [
      { line: 'motcua problem list', words: { vi: 'Mọi vấn đề', en: 'All of them' } },
      { line: 'motcua problem list --state proposed', words: { vi: 'Chờ xem xét', en: 'Waiting for a decision' } },
    ],
  },
  'problem show': {
    summary: { vi: 'Một vấn đề, các phiếu và căn cứ', en: 'One problem, its tickets and evidence' },
    examples: [{ line: 'motcua problem show 1', words: { vi: 'Theo số', en: 'By its number' } }],
  },
  'problem find': {
    summary: { vi: 'Tìm vấn đề ngay bây giờ', en: 'Look for problems now' },
    about: { vi: 'Máy chủ tự tìm mỗi 15 phút.', en: 'The hub looks by itself every 15 minutes.' },
    examples: [{ line: 'motcua problem find', words: { vi: 'Không chờ', en: 'Without waiting' } }],
  },
  'problem confirm': {
    summary: { vi: 'Xác nhận một vấn đề', en: 'Confirm a problem' },
    about: {
      vi: 'Vấn đề đã xác nhận hiện trên mọi phiếu của nó, cùng cách làm tạm. Xác nhận lại để sửa cách làm tạm.',
      en: 'A confirmed problem shows on all its tickets, with the way around. Confirm again to say a better one.',
    },
    examples: [
      {
        line: 'motcua problem confirm 1 --reason "Lỗi lô bộ sấy" --workaround "In khổ A5"',
        words: { vi: 'Kèm cách làm tạm', en: 'With a way around' },
      },
    ],
  },
  'problem dismiss': {
    summary: { vi: 'Bỏ qua một đề xuất', en: 'Dismiss what was proposed' },
    examples: [
      {
        line: 'motcua problem dismiss 1 --reason "Trùng hợp"',
        words: { vi: 'Không chung nguyên nhân', en: 'By chance' },
      },
    ],
  },
  'problem close': {
    summary: { vi: 'Đóng một vấn đề đã khắc phục', en: 'Close a problem that is mended' },
    examples: [{ line: 'motcua problem close 1 --reason "Đã đổi cả lô"', words: { vi: 'Xong', en: 'Done' } }],
  },
} as const satisfies CommandTable;
