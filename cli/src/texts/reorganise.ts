import type { Words } from '@motcua/contract';

/** What the commands of reorganisation say. */
export const reorganiseTexts = {
  file: {
    vi: 'Phương án sắp xếp: tệp YAML, bảng .csv, .xlsx, hoặc hanoi-2025-01-01, hanoi-2025-07-01',
    en: 'The reorganisation: a YAML file, a table (.csv, .xlsx), or hanoi-2025-01-01, hanoi-2025-07-01',
  },
  date: { vi: 'Ngày đầu của đơn vị mới, khi phương án là bảng', en: 'First day of the new units, of a table' },
  decisionFlag: {
    vi: 'Số, ngày của văn bản, khi phương án là bảng',
    en: 'Number and date of the decision, of a table',
  },
  endedLevel: {
    vi: 'Cấp kết thúc vào ngày đó, khi phương án là bảng; nêu lại được nhiều lần',
    en: 'Level that ends on the day, of a table; may be repeated',
  },
  assign: { vi: 'Tệp YAML phân bổ địa điểm, thiết bị', en: 'YAML file that assigns places and devices' },
  source: {
    vi: 'Xem trước trên nguồn này thay cho máy chủ: tệp YAML, thư mục, demo:hanoi-2022-06-30',
    en: 'Preview on this source instead of a hub: a YAML file, a folder, demo:hanoi-2022-06-30',
  },
  from: { vi: 'Phân bổ có hiệu lực từ ngày', en: 'The day from which the assignments hold' },
  ask: {
    vi: '{name}: đóng {closed}, mở {opened} đơn vị; chuyển {moved} địa điểm, {undecided} chưa quyết. Thực hiện?',
    en: '{name}: {closed} units end, {opened} begin; {moved} places move, {undecided} are undecided. Do it?',
  },
  askAssign: {
    vi: 'Chuyển {places} địa điểm, {devices} thiết bị. Thực hiện?',
    en: '{places} places and {devices} devices move. Do it?',
  },
  decision: { vi: 'Căn cứ', en: 'By' },
  closed: { vi: 'Đơn vị kết thúc', en: 'Units that end' },
  opened: { vi: 'Đơn vị bắt đầu', en: 'Units that begin' },
  continued: { vi: 'Đơn vị tiếp tục', en: 'Units that go on' },
  renamed: { vi: 'Trong đó đổi tên', en: 'Of these renamed' },
  placesMoved: { vi: 'Địa điểm được chuyển', en: 'Places that move' },
  placesUndecided: { vi: 'Địa điểm chưa quyết', en: 'Places undecided' },
  devicesMoved: { vi: 'Thiết bị được chuyển', en: 'Devices that move' },
  devicesUndecided: { vi: 'Thiết bị chưa quyết', en: 'Devices undecided' },
  missing: { vi: 'Có trong phương án, không có trong sổ', en: 'In the decision and not in the register' },
  undecided: { vi: 'Chưa quyết, vẫn thuộc đơn vị cũ', en: 'Undecided, still under the old unit' },
  emptied: { vi: 'Đơn vị cũ không còn gì', en: 'Old units that hold nothing any more' },
  problems: { vi: 'Phải sửa trước khi thực hiện', en: 'To be mended first' },
  what: { vi: 'Đối tượng', en: 'What' },
  heldAs: { vi: 'Giữ tại', en: 'Held as' },
  candidates: { vi: 'Có thể về', en: 'May go to' },
  change: { vi: 'Đã ghi, thay đổi số', en: 'Recorded as change' },
  undo: {
    vi: 'Hoàn tác: motcua register undo {id}',
    en: 'To take it back: motcua register undo {id}',
  },
  reasonUnitSplit: { vi: 'đơn vị bị chia', en: 'the unit is split' },
  reasonNoSuccessor: { vi: 'chưa rõ đơn vị kế thừa', en: 'no successor is named' },
  reasonLevelEnded: { vi: 'cấp này kết thúc', en: 'its level ends' },
  unit: { vi: 'đơn vị', en: 'unit' },
  place: { vi: 'địa điểm', en: 'place' },
  device: { vi: 'thiết bị', en: 'device' },
} as const satisfies Record<string, Words>;
