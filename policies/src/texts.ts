import type { Catalogue } from '@motcua/contract';

/** Names of the facts that expressions read. */
export const factWords = {
  kind: { vi: 'Loại đơn vị', en: 'kind of unit' },
  level: { vi: 'Cấp', en: 'level' },
  unitType: { vi: 'Loại hình', en: 'type of body' },
  code: { vi: 'Mã đơn vị', en: 'unit code' },
  area: { vi: 'Diện tích (m²)', en: 'area (m²)' },
  officers: { vi: 'Số cán bộ', en: 'officers' },
  digitisingOfficers: { vi: 'Số cán bộ số hóa hồ sơ', en: 'officers who digitise dossiers' },
  uplinkMbps: { vi: 'Tốc độ đường truyền (Mbit/s)', en: 'uplink (Mbit/s)' },
  count: { vi: 'Thiết bị trong sổ', en: 'devices on the books' },
  usable: { vi: 'Thiết bị dùng được', en: 'usable devices' },
} as const satisfies Catalogue;

/** Why an answer is not simply met or not met. */
export const reasonWords = {
  'missing-fact': { vi: 'Chưa có dữ liệu: {detail}', en: 'No data: {detail}' },
  'cannot-evaluate': { vi: 'Không tính được: {detail}', en: 'Cannot be evaluated: {detail}' },
  'out-of-scope': { vi: 'Không áp dụng cho đơn vị này', en: 'Does not apply to this unit' },
  'not-in-force': { vi: 'Không có hiệu lực vào ngày này', en: 'Not in force on this day' },
} as const satisfies Catalogue;

/** What can be wrong in a pack beyond its shape. */
export const packWords = {
  celSyntax: {
    vi: 'biểu thức "{text}" sai cú pháp ở ký tự {at}: {detail}',
    en: 'expression "{text}" has a syntax error at character {at}: {detail}',
  },
  celType: {
    vi: 'biểu thức "{text}" sai kiểu ở ký tự {at}: {detail}',
    en: 'expression "{text}" has a type error at character {at}: {detail}',
  },
  celResult: {
    vi: 'biểu thức "{text}" phải cho kết quả {wanted}, không phải {got}',
    en: 'expression "{text}" must give a {wanted}, not a {got}',
  },
  unknownFact: {
    vi: 'biểu thức "{text}": không có dữ kiện "{name}" (ký tự {at}); có: {known}',
    en: 'expression "{text}": there is no fact "{name}" (character {at}); there are: {known}',
  },
  noLoops: {
    vi: 'biểu thức "{text}" có vòng lặp hoặc macro ở ký tự {at}; biểu thức chỉ đọc dữ kiện đã đếm sẵn',
    en: 'expression "{text}" has a loop or macro at character {at}; expressions only read facts that are already counted',
  },
  constantKind: {
    vi: 'biểu thức "{text}": {name}() cần đúng một loại thiết bị viết trong dấu nháy (ký tự {at})',
    en: 'expression "{text}": {name}() takes exactly one device kind in quotes (character {at})',
  },
  tooDeep: { vi: 'biểu thức "{text}" lồng quá nhiều tầng', en: 'expression "{text}" is nested too deeply' },
  idTwice: { vi: 'tiêu chuẩn {id} có hai lần', en: 'standard {id} stands here twice' },
  backwards: { vi: 'ngày hết hiệu lực không sau ngày bắt đầu', en: 'the period ends before it begins' },
  onePack: { vi: 'mỗi tệp chứa đúng một bộ tiêu chuẩn', en: 'a file holds exactly one pack' },
  tooLarge: { vi: 'tệp quá lớn (tối đa {limit} ký tự)', en: 'the file is too large (at most {limit} characters)' },
} as const satisfies Catalogue;
