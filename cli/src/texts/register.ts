import type { Words } from '@motcua/contract';

/** Words about the register and its changes. */
export const registerTexts = {
  knownAt: {
    vi: 'Theo những gì đã ghi đến lúc này: thời điểm, ngày (hết ngày) hoặc 7d',
    en: 'As it was recorded by this time: a time, a date (its end) or 7d',
  },
  source: {
    vi: 'Tệp YAML, thư mục, hoặc demo:hanoi-2022-06-30',
    en: 'YAML file, a folder of them, or demo:hanoi-2022-06-30',
  },
  prune: { vi: 'Xóa cả những gì không có trong nguồn', en: 'Take out what the source does not have' },
  yes: { vi: 'Không hỏi lại', en: 'Do not ask' },
  dryRun: { vi: 'Chỉ xem trước và kiểm tra, không ghi', en: 'Preview and check only; record nothing' },
  title: { vi: 'Căn cứ: số quyết định, lý do', en: 'By what: number of a decision, a reason' },
  limit: { vi: 'Số thay đổi nhiều nhất', en: 'Changes at most' },
  change: { vi: 'Số của thay đổi (motcua register log)', en: 'Number of the change (motcua register log)' },
  create: { vi: 'Thêm', en: 'Create' },
  update: { vi: 'Sửa', en: 'Update' },
  delete: { vi: 'Xóa', en: 'Delete' },
  actionHead: { vi: 'Việc', en: 'Action' },
  changesHead: { vi: 'Thay đổi', en: 'Changes' },
  nothing: { vi: 'Không có gì khác.', en: 'Nothing is different.' },
  unlike: {
    vi: 'Tiêu chuẩn trong nguồn chưa có hoặc khác ở hub, và không được áp dụng ở đây: {names}. Cài bằng `motcua pack install TỆP`.',
    en: 'What the source says about standards is not in the hub, or differs there, and is not applied here: {names}. Install it with `motcua pack install FILE`.',
  },
  unlisted: {
    vi: '{count} dòng trong sổ không có trong nguồn; --prune để xóa',
    en: '{count} rows of the register are not in the source; --prune takes them out',
  },
  totals: {
    vi: 'Thêm {create}, sửa {update}, xóa {delete}.',
    en: '{create} to create, {update} to update, {delete} to delete.',
  },
  ask: {
    vi: 'Ghi vào sổ: thêm {create}, sửa {update}, xóa {delete} dòng?',
    en: 'Record it: {create} rows created, {update} updated, {delete} deleted?',
  },
  applied: { vi: 'Đã ghi, thay đổi số {id}.', en: 'Recorded as change {id}.' },
  linksApplied: {
    vi: 'Đã ghi {count} giai đoạn của các đường truyền.',
    en: '{count} versions of WAN links were recorded.',
  },
  undone: { vi: 'Đã hoàn tác thay đổi số {of} bằng thay đổi số {id}.', en: 'Change {of} was undone by change {id}.' },
  undonePreview: {
    vi: 'Hoàn tác sẽ thêm {create}, sửa {update}, xóa {delete} dòng. Thêm --yes để thực hiện.',
    en: 'Undoing would create {create}, update {update} and delete {delete} rows. Do it with --yes.',
  },
  undoneBy: { vi: 'Đã hoàn tác bởi', en: 'Undone by' },
  undoes: { vi: 'Hoàn tác', en: 'Undoes' },
  recordedAt: { vi: 'Ghi lúc', en: 'Recorded' },
  left: { vi: '… còn {left} dòng', en: '… {left} more rows' },
  recorded: {
    vi: '{at}, {who} ghi ({kind}, thay đổi số {id}: {title}): {what}.',
    en: '{at}, recorded by {who} ({kind}, change {id}: {title}): {what}.',
  },
  wasUndone: { vi: 'đã hoàn tác bởi thay đổi số {by}', en: 'undone by change {by}' },
  noName: { vi: 'không rõ', en: 'none' },
} as const satisfies Record<string, Words>;

/** What a change says of a unit or a device. */
export const historyTexts = {
  begun: { vi: 'có trong sổ từ {on}', en: 'on the books from {on}' },
  changed: { vi: 'từ {on}, {changes}', en: 'from {on} on, {changes}' },
  corrected: { vi: 'sửa dữ liệu của kỳ bắt đầu {on}: {changes}', en: 'corrected for the period from {on}: {changes}' },
  ended: { vi: 'hết hiệu lực từ {on}', en: 'ended on {on}' },
  reopened: { vi: 'bỏ ngày hết hiệu lực {on}', en: 'the end on {on} was taken back' },
  removed: { vi: 'bỏ kỳ bắt đầu {on}', en: 'the period from {on} was taken out' },
  field: { vi: '{field} từ {from} thành {to}', en: '{field} from {from} to {to}' },
  unchanged: { vi: 'như cũ', en: 'the same as before' },
} as const satisfies Record<string, Words>;

/** Names of the fields of the register. */
export const fieldTexts: Readonly<Record<string, Words>> = {
  area: { vi: 'diện tích', en: 'area' },
  assetNumber: { vi: 'số tài sản', en: 'asset number' },
  budgetLine: { vi: 'nguồn kinh phí', en: 'budget line' },
  code: { vi: 'mã', en: 'code' },
  cost: { vi: 'nguyên giá (đồng)', en: 'cost (đồng)' },
  custodian: { vi: 'người sử dụng', en: 'custodian' },
  custody: { vi: 'hình thức giữ', en: 'custody' },
  digitisingOfficers: { vi: 'cán bộ số hóa', en: 'digitising officers' },
  kind: { vi: 'loại', en: 'kind' },
  level: { vi: 'cấp', en: 'level' },
  loanFrom: { vi: 'mượn từ', en: 'loan from' },
  loanUntil: { vi: 'mượn đến', en: 'loan until' },
  mac: { vi: 'địa chỉ MAC', en: 'MAC address' },
  model: { vi: 'kiểu máy', en: 'model' },
  name: { vi: 'tên', en: 'name' },
  note: { vi: 'ghi chú', en: 'note' },
  officers: { vi: 'cán bộ', en: 'officers' },
  parent: { vi: 'cấp trên', en: 'parent' },
  place: { vi: 'địa điểm', en: 'place' },
  requisitioned: { vi: 'trưng dụng cho công dân', en: 'requisitioned' },
  room: { vi: 'phòng', en: 'room' },
  serial: { vi: 'số sê-ri', en: 'serial' },
  status: { vi: 'tình trạng', en: 'status' },
  tag: { vi: 'mã tài sản', en: 'tag' },
  unit: { vi: 'đơn vị', en: 'unit' },
  unitType: { vi: 'loại đơn vị', en: 'type of unit' },
  uplinkMbps: { vi: 'đường truyền (Mbit/s)', en: 'uplink (Mbit/s)' },
  validTo: { vi: 'ngày hết hiệu lực', en: 'end of validity' },
  vendor: { vi: 'hãng', en: 'vendor' },
  warrantyUntil: { vi: 'bảo hành đến', en: 'warranty until' },
  bandwidthMbps: { vi: 'băng thông (Mbit/s)', en: 'bandwidth (Mbit/s)' },
  carrier: { vi: 'nhà mạng', en: 'carrier' },
  contract: { vi: 'hợp đồng', en: 'contract' },
  targetPercent: { vi: 'mức sẵn sàng hứa (%)', en: 'promised availability (%)' },
  units: { vi: 'các đơn vị', en: 'units' },
  year: { vi: 'năm', en: 'year' },
};
