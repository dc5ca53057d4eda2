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
  constantFact: {
    vi: 'biểu thức "{text}": {name}() cần đúng một tên dữ kiện viết trong dấu nháy (ký tự {at})',
    en: 'expression "{text}": {name}() takes exactly one name of a fact in quotes (character {at})',
  },
  tooDeep: {
    vi: 'biểu thức "{text}" lồng quá nhiều tầng (tối đa {limit})',
    en: 'expression "{text}" is nested too deeply (at most {limit} levels)',
  },
  tooCostly: {
    vi: 'biểu thức "{text}" có {nodes} phần; nhiều nhất là {limit}',
    en: 'expression "{text}" has {nodes} parts; it may have {limit} at most',
  },
  factTwice: { vi: '{name} được khai báo hai lần', en: '{name} is declared twice' },
  defaultType: {
    vi: 'giá trị "{value}" của {name} không phải kiểu {type}',
    en: 'value "{value}" of {name} is not of type {type}',
  },
  emptyPack: {
    vi: 'bộ không có tiêu chuẩn phải nói vì sao ở spec.unread',
    en: 'a pack without standards must say why in spec.unread',
  },
  notUnread: {
    vi: 'bộ có tiêu chuẩn thì không có spec.unread',
    en: 'a pack with standards has no spec.unread',
  },
  maxWarns: {
    vi: 'số thiết bị tối đa chỉ là cảnh báo: level phải là warning',
    en: 'a maximum of devices only warns and never orders a removal: level must be warning',
  },
  idElsewhere: {
    vi: 'tiêu chuẩn {id} còn có ở {other} trong cùng thời gian',
    en: 'standard {id} also stands in {other} for some of the same time',
  },
  packTwice: { vi: 'bộ {name} có hai lần', en: 'pack {name} stands here twice' },
  idTwice: { vi: 'tiêu chuẩn {id} có hai lần', en: 'standard {id} stands here twice' },
  backwards: { vi: 'ngày hết hiệu lực không sau ngày bắt đầu', en: 'the period ends before it begins' },
  priceOverlap: {
    vi: 'mức giá của {item} có hai lần trong cùng thời gian',
    en: 'the price ceiling of {item} stands here twice for some of the same time',
  },
  onePack: { vi: 'mỗi tệp chứa đúng một bộ tiêu chuẩn', en: 'a file holds exactly one pack' },
  tooLarge: { vi: 'tệp quá lớn (tối đa {limit} ký tự)', en: 'the file is too large (at most {limit} characters)' },
} as const satisfies Catalogue;

/** What can be wrong in parameters, waivers and choices of packs. */
export const settingWords = {
  secondChoice: { vi: 'chỉ được có một kind: PackChoice', en: 'only one kind: PackChoice may be given' },
  nameTwice: { vi: 'tên {name} có hai lần', en: 'the name {name} stands here twice' },
  noStandard: { vi: 'không có tiêu chuẩn {standard}', en: 'there is no standard {standard}' },
  noPack: { vi: 'không có bộ tiêu chuẩn {pack}', en: 'there is no pack {pack}' },
  noParameter: {
    vi: 'bộ {pack} không có tham số {key}; có: {known}',
    en: 'pack {pack} has no parameter {key}; there are: {known}',
  },
  wrongType: { vi: 'tham số {key} phải thuộc kiểu {type}', en: 'parameter {key} must be of type {type}' },
  backwards: { vi: 'ngày hết hiệu lực không sau ngày bắt đầu', en: 'the period ends before it begins' },
  overlap: {
    vi: '{name} và {other} cùng đặt một tham số của một đơn vị trong cùng thời gian',
    en: '{name} and {other} both set one parameter of one unit for some of the same time',
  },
} as const satisfies Catalogue;
