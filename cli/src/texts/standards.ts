import type { Words } from '@motcua/contract';

/** What help says about flags of standards, packs and waivers. */
export const standardFlags = {
  compare: {
    vi: 'Bộ này mở thêm và khép lại những gì: tên hoặc tệp YAML',
    en: 'What this pack would open and close: a name or a YAML file',
  },
  trend: { vi: 'Đối chiếu nhiều ngày liên tiếp', en: 'Audit a row of days' },
  trendFrom: { vi: 'Ngày đầu (mặc định đầu năm)', en: 'First day (the first of the year by default)' },
  trendTo: { vi: 'Ngày cuối (mặc định ngày đang xem)', en: 'Last day (the day asked about by default)' },
  step: { vi: 'Bước giữa hai ngày', en: 'Step between two days' },
  subtree: { vi: 'Cả những đơn vị bên dưới', en: 'Also the units below it' },
  reason: { vi: 'Vì sao được miễn', en: 'Why the unit is let off' },
  approver: { vi: 'Cơ quan quyết định', en: 'The office that decided' },
  decision: { vi: 'Số quyết định', en: 'Number of the decision' },
  waiverFrom: { vi: 'Ngày bắt đầu (mặc định hôm nay)', en: 'First day (today by default)' },
  expiry: { vi: 'Ngày hết hạn: từ ngày này không còn miễn', en: 'First day on which it holds no more' },
  endReason: { vi: 'Vì sao chấm dứt', en: 'Why it ends' },
} as const satisfies Record<string, Words>;

/** What help says about their arguments. */
export const standardArgs = {
  waiver: { vi: 'Mã miễn trừ, ví dụ W-1', en: 'Id of a waiver, such as W-1' },
  file: {
    vi: 'Tệp YAML: bộ tiêu chuẩn, Parameters, Waiver hoặc PackChoice',
    en: 'A YAML file of packs, Parameters, Waivers or a PackChoice',
  },
  fileName: { vi: 'Tên tệp đã cài', en: 'Name of a file that was installed' },
} as const satisfies Record<string, Words>;

/** Titles, heads and sentences of their results. */
export const standardWords = {
  waived: { vi: 'Được miễn', en: 'Waived' },
  waiver: { vi: 'Miễn trừ', en: 'Waiver' },
  waiverNote: {
    vi: 'Miễn trừ {id}, {approver}, số {decision}, đến trước {expiry}: {reason}',
    en: 'waiver {id}, {approver}, no. {decision}, until before {expiry}: {reason}',
  },
  expiredWaivers: {
    vi: 'Miễn trừ đã hết hạn',
    en: 'Waivers that have run out',
  },
  findings: { vi: 'Số chỗ', en: 'Findings' },
  opened: { vi: 'Mở thêm', en: 'Opened' },
  closed: { vi: 'Khép lại', en: 'Closed' },
  unknown: { vi: 'Chưa rõ', en: 'Not known' },
  change: { vi: 'Thay đổi', en: 'Change' },
  before: { vi: 'Bộ hiện nay', en: 'Packs now' },
  after: { vi: 'Bộ sẽ dùng', en: 'Packs then' },
  unitsOpened: { vi: 'Đơn vị có thêm chỗ chưa đạt', en: 'Units with a finding more' },
  unitsClosed: { vi: 'Đơn vị bớt chỗ chưa đạt', en: 'Units with a finding less' },
  changes: { vi: 'Từng chỗ', en: 'One by one' },
  trend: { vi: 'Số đơn vị chưa đạt theo ngày', en: 'Units that fall short, by day' },
  lacking: { vi: 'Đơn vị thiếu', en: 'Units lacking' },
  packs: { vi: 'Các bộ tiêu chuẩn', en: 'Packs' },
  standards: { vi: 'Tiêu chuẩn', en: 'Standards' },
  counts: { vi: 'Đang dùng', en: 'Counts' },
  own: { vi: 'Của nơi này', en: 'Own' },
  owner: { vi: 'Cơ quan ban hành', en: 'Owner' },
  note: { vi: 'Vì sao trống', en: 'Why it is empty' },
  files: { vi: 'Tệp đã cài', en: 'Files installed' },
  packLine: { vi: 'Đã ghi {name}. Các bộ đang dùng: {chosen}', en: '{name} is done. Packs that count: {chosen}' },
  approver: { vi: 'Cơ quan', en: 'Office' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  expiry: { vi: 'Đến trước ngày', en: 'Until before' },
  subtree: { vi: 'Cả bên dưới', en: 'And below' },
  allUnits: { vi: 'mọi đơn vị', en: 'all units' },
  recorded: { vi: 'Ghi ở', en: 'Recorded' },
  recordedFile: { vi: '{path}:{line}', en: '{path}:{line}' },
  recordedDemo: { vi: 'dữ liệu mô phỏng', en: 'simulated data' },
  recordedHub: { vi: '{by}, {at}, {document}', en: '{by}, {at}, {document}' },
  notRecorded: { vi: 'không rõ', en: 'not known' },
  fromParameter: { vi: 'tham số {name} do {set} đặt: {reason}', en: 'parameter {name} set by {set}: {reason}' },
  fromDefault: { vi: 'tham số {name}, mặc định của bộ', en: "parameter {name}, the pack's default" },
  fromFact: { vi: 'dữ kiện của đơn vị: {name}', en: "the unit's declared fact: {name}" },
} as const satisfies Record<string, Words>;

export const waiverStates = {
  inForce: { vi: 'còn hiệu lực', en: 'in force' },
  expired: { vi: 'hết hạn', en: 'expired' },
  future: { vi: 'chưa bắt đầu', en: 'not begun' },
  ended: { vi: 'đã chấm dứt', en: 'ended' },
} as const satisfies Record<string, Words>;
