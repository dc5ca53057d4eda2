import type { CommandTable } from './command-text.ts';

/** Commands about loans, photos and the codes that people report by. */
export const fromPeopleCommandTexts = {
  'ticket lend': {
    summary: { vi: 'Cho mượn máy thay thế trong khi sửa', en: 'Lend a replacement while a ticket goes on' },
    about: {
      vi: 'Chỉ thiết bị đang ở trong kho theo sổ. Phiếu không đóng được khi máy chưa trả.',
      en: 'Only what the books have in stock. The ticket cannot close before it is back.',
    },
    examples: [
      {
        line: 'motcua ticket lend 1 --device KHO-PR-01 --until 2026-12-31',
        words: { vi: 'Hẹn ngày trả', en: 'With the day by which it is to be back' },
      },
    ],
  },
  'ticket return': {
    summary: { vi: 'Nhận lại máy thay thế', en: 'Take a replacement back' },
    examples: [
      {
        line: 'motcua ticket return 1 --device KHO-PR-01 --note "Còn tốt"',
        words: { vi: 'Đã về kho', en: 'Back in stock' },
      },
    ],
  },
  'ticket loans': {
    summary: { vi: 'Máy thay thế đang cho mượn', en: 'Replacements that are lent and not back' },
    examples: [{ line: 'motcua ticket loans', words: { vi: 'Theo từng phiếu', en: 'By ticket' } }],
  },
  'ticket photo add': {
    summary: { vi: 'Thêm ảnh vào phiếu', en: 'Add a photo to a ticket' },
    about: {
      vi: 'Nhiều nhất 5 MB. Thông tin ẩn (vị trí, giờ chụp, máy chụp) bị xóa trước khi lưu.',
      en: 'Of 5 MB at most. What is hidden in it (place, time, camera) is removed before it is kept.',
    },
    examples: [{ line: 'motcua ticket photo add 1 ket-giay.jpg', words: { vi: 'Một ảnh', en: 'One photo' } }],
  },
  'ticket photo get': {
    summary: { vi: 'Lấy ảnh của phiếu về tệp', en: 'Save a photo of a ticket' },
    examples: [
      { line: 'motcua ticket photo get 1 p-0123456789ab --out anh.jpg', words: { vi: 'Vào một tệp', en: 'To a file' } },
    ],
  },
  'ticket photo remove': {
    summary: { vi: 'Gỡ ảnh khỏi phiếu', en: 'Take a photo out of a ticket' },
    about: {
      vi: 'Cho ảnh lẽ ra không được chụp, ví dụ có giấy tờ của người dân. Lý do được ghi vào nhật ký.',
      en: 'For one that should not have been taken, such as of a citizen’s papers. The reason is kept in the log.',
    },
    examples: [
      {
        line: 'motcua ticket photo remove 1 p-0123456789ab --reason "Có giấy tờ của dân"',
        words: { vi: 'Xóa hẳn', en: 'For good' },
      },
    ],
  },
  'label codes': {
    summary: { vi: 'Các mã QR để báo hỏng', en: 'Codes that people report by' },
    about: {
      vi: 'Chỉ giữ mã băm của chúng; in lại tem là cấp mã mới.',
      en: 'Only their hashes are kept; to print a label again is to make a new code.',
    },
    examples: [{ line: 'motcua label codes', words: { vi: 'Đã dùng bao nhiêu lần', en: 'How often each was used' } }],
  },
  'label end': {
    summary: { vi: 'Ngừng một mã QR ngay', en: 'End a code at once' },
    examples: [{ line: 'motcua label end q-0123456789ab', words: { vi: 'Tem bị mất', en: 'When a label was lost' } }],
  },
} as const satisfies CommandTable;
