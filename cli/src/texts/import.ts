import type { Words } from '@motcua/contract';

/** What help says about flags and arguments of imports. */
export const importFlagTexts = {
  file: { vi: 'Tệp .xlsx hoặc .csv', en: 'An .xlsx or .csv file' },
  template: { vi: 'Tệp .xlsx mới', en: 'New .xlsx file' },
  id: { vi: 'Số của lần nhập', en: 'Number of the import' },
  sheet: { vi: 'Trang tính; nếu không nêu thì trang hợp nhất', en: 'Sheet; otherwise the one that fits best' },
  map: {
    vi: 'Cột này là trường nào: "Tiêu đề=tag", "Tiêu đề=ignore" để bỏ qua (lặp lại được)',
    en: 'Which field a column is: "Header=tag", "Header=ignore" to leave it out (repeatable)',
  },
  sender: {
    vi: 'Ai gửi tệp: các --map được nhớ cho người gửi này',
    en: 'Who sent the file: what --map says is remembered for this sender',
  },
  unit: { vi: 'Đơn vị của các dòng không ghi đơn vị', en: 'Unit of rows that name none' },
  partial: { vi: 'Nhập các dòng đúng dù có dòng lỗi', en: 'Import the good rows although others are in error' },
  report: {
    vi: 'Bản sao của tệp có thêm cột kết quả; mặc định TÊN.ketqua.xlsx khi có lỗi',
    en: 'Copy of the file with a column of results; NAME.ketqua.xlsx when there are errors',
  },
  kind: { vi: 'Danh sách thiết bị hoặc đơn vị', en: 'A list of devices or of units' },
  source: {
    vi: 'So với nguồn này thay cho máy chủ (chỉ với --dry-run)',
    en: 'Compare with this source instead of a hub (with --dry-run only)',
  },
} as const satisfies Record<string, Words>;

/** Sentences of imports. */
export const importTexts = {
  result: { vi: 'Kết quả', en: 'Result' },
  create: { vi: 'thêm mới', en: 'create' },
  update: { vi: 'cập nhật', en: 'update' },
  same: { vi: 'không đổi', en: 'same' },
  error: { vi: 'LỖI', en: 'ERROR' },
  created: { vi: 'Thêm mới', en: 'Create' },
  updated: { vi: 'Cập nhật', en: 'Update' },
  unchanged: { vi: 'Không đổi', en: 'Same' },
  wrong: { vi: 'Lỗi', en: 'Errors' },
  skippedRows: { vi: 'Dòng bỏ qua', en: 'Rows skipped' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  otherSheets: { vi: 'Trang khác có danh sách (--sheet)', en: 'Other sheets with a list (--sheet)' },
  byFlag: { vi: '--map', en: '--map' },
  byRemembered: { vi: 'đã nhớ cho người gửi', en: 'remembered for the sender' },
  byHeader: { vi: 'đúng tiêu đề', en: 'its header' },
  bySimilar: { vi: 'tiêu đề gần giống', en: 'a similar header' },
  headerRow: { vi: 'Dòng tiêu đề', en: 'Header row' },
  importId: { vi: 'Số lần nhập', en: 'Import' },
  report: { vi: 'Tệp kết quả', en: 'Report' },
  column: { vi: 'Cột', en: 'Column' },
  header: { vi: 'Tiêu đề', en: 'Header' },
  field: { vi: 'Trường', en: 'Field' },
  by: { vi: 'Nhận ra nhờ', en: 'Known by' },
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  row: { vi: 'Dòng', en: 'Row' },
  cells: { vi: 'Ô', en: 'Cells' },
  mapping: { vi: 'Các cột', en: 'Columns' },
  rows: { vi: 'Các dòng', en: 'Rows' },
  allSame: { vi: 'Mọi dòng đã đúng như trong sổ.', en: 'Every row is as the register has it.' },
  unmapped: { vi: 'Không dùng', en: 'not used' },
  hidden: { vi: 'Dòng, cột ẩn (vẫn được đọc)', en: 'Hidden rows and columns (read as well)' },
  reading: { vi: 'Đang đọc {path}…', en: 'Reading {path}…' },
  progress: { vi: 'Đã xem {done}/{total} dòng', en: '{done} of {total} rows seen' },
  reportWritten: { vi: 'Đã ghi kết quả từng dòng vào {path}', en: 'The result of each row is in {path}' },
  reportFailed: {
    vi: 'Không ghi được tệp kết quả {path}: {detail}',
    en: 'The report {path} could not be written: {detail}',
  },
  nothing: {
    vi: 'Không nhập dòng nào: {count} dòng có lỗi. Sửa trong tệp, hoặc thêm --partial.',
    en: 'Nothing was imported: {count} rows are in error. Correct them, or add --partial.',
  },
  undone: { vi: 'Đã hoàn tác lần nhập {id} (thay đổi số {by}).', en: 'Import {id} was taken back (change {by}).' },
  templateWritten: { vi: 'Đã ghi mẫu vào {path}', en: 'The template is in {path}' },
  undoneBy: { vi: 'Hoàn tác bởi', en: 'Taken back by' },
  by2: { vi: 'Người nhập', en: 'By' },
} as const satisfies Record<string, Words>;
