import type { Catalogue } from '@motcua/contract';

/** What stands in workbooks that are written. */
export const exchangeTexts = {
  register: { vi: 'Sổ đăng ký {name}', en: 'Register {name}' },
  asOf: { vi: 'tính đến ngày {date}', en: 'as of {date}' },
  choices: { vi: 'Danh mục', en: 'Lists' },
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  kinds: { vi: 'Loại thiết bị', en: 'Kinds' },
  statuses: { vi: 'Tình trạng', en: 'Status' },
  units: { vi: 'Đơn vị', en: 'Units' },
  unitNames: { vi: 'Tên đơn vị', en: 'Unit names' },
  column: { vi: 'Cột', en: 'Column' },
  meaning: { vi: 'Cách ghi', en: 'How to fill it' },
  deviceTitle: { vi: 'DANH SÁCH THIẾT BỊ', en: 'LIST OF DEVICES' },
  unitTitle: { vi: 'DANH SÁCH ĐƠN VỊ', en: 'LIST OF UNITS' },
  example: { vi: 'VÍ DỤ (dòng này không được nhập)', en: 'VÍ DỤ / EXAMPLE (this row is not imported)' },
} as const satisfies Catalogue;

/** How each column of the template is filled. */
export const guideTexts: Readonly<Record<string, { vi: string; en: string }>> = {
  unit: {
    vi: 'Mã hoặc tên đơn vị; mã là chữ, giữ số 0 ở đầu (00040).',
    en: 'Code or name of the unit; codes are text and keep their zeros (00040).',
  },
  tag: { vi: 'Bắt buộc; mỗi thiết bị một mã, không trùng.', en: 'Required; a tag of its own for each device.' },
  kind: {
    vi: 'Bắt buộc với thiết bị mới; chọn trong danh sách.',
    en: 'Required for a new device; choose from the list.',
  },
  year: { vi: 'Bốn chữ số, ví dụ 2019.', en: 'Four digits, such as 2019.' },
  cost: { vi: 'Số đồng nguyên, ví dụ 15.000.000.', en: 'Whole đồng, such as 15.000.000.' },
  status: {
    vi: 'Chọn trong danh sách; để trống với thiết bị mới là "Đang sử dụng".',
    en: 'Choose from the list; blank for a new device is "in use".',
  },
  warrantyUntil: { vi: 'Ngày dạng 30/06/2026.', en: 'Dates as 30/06/2026.' },
  loanFrom: { vi: 'Ngày dạng 30/06/2026.', en: 'Dates as 30/06/2026.' },
  loanUntil: { vi: 'Ngày dạng 30/06/2026.', en: 'Dates as 30/06/2026.' },
  custody: { vi: '"Của đơn vị" hoặc "Mượn".', en: '"own" or "lent".' },
  requisitioned: {
    vi: '"Có" khi máy của cán bộ dành cho người dân.',
    en: '"yes" when an officer\'s PC is set apart for citizens.',
  },
  serial: { vi: 'Là chữ, chép đúng trên nhãn máy.', en: 'Text, as on the label of the device.' },
  code: { vi: 'Bắt buộc; là chữ, giữ số 0 ở đầu (00040).', en: 'Required; text that keeps its leading zeros (00040).' },
  name: { vi: 'Tên đầy đủ, ví dụ Phường Phúc Xá.', en: 'Full name, such as Phường Phúc Xá.' },
  parent: { vi: 'Mã hoặc tên đơn vị cấp trên.', en: 'Code or name of the unit above.' },
  area: { vi: 'Mét vuông.', en: 'Square metres.' },
  officers: { vi: 'Số cán bộ một cửa.', en: 'Officers at the counters.' },
};

/** What holds for the whole list. */
export const guideLines = {
  blank: { vi: 'Ô để trống: giữ nguyên giá trị đang có trong sổ.', en: 'A blank cell keeps what the register has.' },
  check: {
    vi: 'Kiểm tra trước khi nhập: motcua import TỆP --dry-run',
    en: 'Check before importing: motcua import FILE --dry-run',
  },
  headers: {
    vi: 'Không sửa dòng tiêu đề; được đổi thứ tự hoặc bỏ cột.',
    en: 'Leave the headers as they are; columns may be moved or left out.',
  },
} as const satisfies Catalogue;
