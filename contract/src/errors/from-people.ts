import type { ErrorTable } from './row.ts';

/** Errors of the form that people report by, of photos, and of devices lent while something is mended. */
export const fromPeopleErrors = {
  E_INTAKE_TOKEN: {
    exit: 5,
    status: 404,
    words: { vi: 'Mã QR này không còn dùng được', en: 'This QR code is good no more' },
    hint: {
      vi: 'Quét mã mới dán tại đơn vị, hoặc gọi đường dây hỗ trợ.',
      en: 'Scan the newer code in the office, or ring the help line.',
    },
  },
  E_INTAKE_NETWORK: {
    exit: 4,
    status: 403,
    words: {
      vi: 'Mã QR này chỉ dùng được trong mạng của đơn vị',
      en: 'This QR code is good on the network of its office only',
    },
    hint: {
      vi: 'Nối vào mạng (Wi-Fi) của đơn vị rồi quét lại, hoặc gọi đường dây hỗ trợ.',
      en: 'Join the network (Wi-Fi) of the office and scan again, or ring the help line.',
    },
  },
  E_INTAKE_FORM: {
    exit: 2,
    status: 400,
    words: { vi: 'Phiếu báo hỏng chưa đầy đủ', en: 'The report is not complete' },
    hint: {
      vi: 'Quay lại, chọn thiết bị và hiện tượng, rồi gửi lại.',
      en: 'Go back, choose the device and what is wrong, and send it again.',
    },
  },
  E_INTAKE_TOKEN_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có mã QR {id}', en: 'There is no QR code {id}' },
    hint: { vi: 'Xem: motcua label codes', en: 'See: motcua label codes' },
  },
  E_PHOTO_REFUSED: {
    exit: 2,
    status: 400,
    words: { vi: 'Không nhận ảnh này: {whyVi}', en: 'This photo is not taken: {why}' },
    hint: {
      vi: 'Dùng ảnh JPEG, PNG hoặc WebP, không quá {megabytes} MB và {megapixels} triệu điểm ảnh.',
      en: 'Use a JPEG, PNG or WebP of {megabytes} MB and {megapixels} million pixels at most.',
    },
  },
  E_PHOTOS_FULL: {
    exit: 6,
    status: 409,
    words: { vi: 'Phiếu {number} đã có {most} ảnh', en: 'Ticket {number} has {most} photos already' },
    hint: {
      vi: 'Gỡ bớt: motcua ticket photo remove {number} ID --reason …',
      en: 'Remove some: motcua ticket photo remove {number} ID --reason …',
    },
  },
  E_PHOTO_QUOTA: {
    exit: 1,
    status: 507,
    words: { vi: 'Kho ảnh đã đầy ({megabytes} MB)', en: 'The room for photos is full ({megabytes} MB)' },
    hint: {
      vi: 'Gửi không kèm ảnh; quản trị viên tăng MOTCUA_PHOTO_MEGABYTES hoặc giảm MOTCUA_KEEP_PHOTO_DAYS.',
      en: 'Send it without a photo; an administrator raises MOTCUA_PHOTO_MEGABYTES or lowers MOTCUA_KEEP_PHOTO_DAYS.',
    },
  },
  E_PHOTO_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Phiếu {number} không có ảnh {photo}', en: 'Ticket {number} has no photo {photo}' },
    hint: { vi: 'Xem: motcua ticket show {number}', en: 'See: motcua ticket show {number}' },
  },
  E_LOAN_OPEN: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Phiếu {number} còn máy thay thế {tag} chưa trả',
      en: 'The replacement {tag} of ticket {number} is not back yet',
    },
    hint: {
      vi: 'Nhận lại trước: motcua ticket return {number} --device {tag}',
      en: 'Take it back first: motcua ticket return {number} --device {tag}',
    },
  },
  E_LOAN_STOCK: {
    exit: 6,
    status: 409,
    words: { vi: '{tag} không ở trong kho ({status})', en: '{tag} is not in stock ({status})' },
    hint: {
      vi: 'Chỉ cho mượn thiết bị có trạng thái in_stock trong sổ; xem: motcua device show {tag}',
      en: 'Only what the books call in_stock can be lent; see: motcua device show {tag}',
    },
  },
  E_LOAN_TAKEN: {
    exit: 6,
    status: 409,
    words: { vi: '{tag} đang cho mượn theo phiếu {ticket}', en: '{tag} is lent for ticket {ticket}' },
    hint: { vi: 'Xem: motcua ticket loans', en: 'See: motcua ticket loans' },
  },
  E_LOAN_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Phiếu {number} không đang mượn {tag}', en: 'Nothing called {tag} is lent for ticket {number}' },
    hint: { vi: 'Xem: motcua ticket show {number}', en: 'See: motcua ticket show {number}' },
  },
} as const satisfies ErrorTable;
