import type { ErrorRow, ErrorTable } from './row.ts';

type Text = readonly [vi: string, en: string];
const row = (words: Text, hint: Text, exit: ErrorRow['exit'] = 1, status = 400): ErrorRow => ({
  exit,
  status,
  words: { vi: words[0], en: words[1] },
  hint: { vi: hint[0], en: hint[1] },
});

const correct: Text = ['Sửa ô này rồi nhập lại.', 'Correct this cell and import again.'];

/** Errors of whole workbooks and text files. */
const fileErrors = {
  E_WORKBOOK_UNREADABLE: row(
    ['{path} không đọc được như tệp .xlsx: {detailVi}', '{path} cannot be read as .xlsx: {detail}'],
    [
      'Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx, rồi nhập lại.',
      'Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
    ],
  ),
  E_WORKBOOK_TOO_LARGE: row(
    ['{path} quá lớn: {size} {what}, giới hạn là {limit}', '{path} is too large: {size} {what}; the limit is {limit}'],
    [
      'Xóa trang tính, hình ảnh và các dòng trống thừa, hoặc chia thành nhiều tệp.',
      'Remove spare sheets, pictures and blank rows, or split the file.',
    ],
    1,
    413,
  ),
  E_WORKBOOK_ENCRYPTED: row(
    ['{path} được bảo vệ bằng mật khẩu', '{path} is protected by a password'],
    [
      'Mở bằng Excel, bỏ mật khẩu (File > Info), lưu lại.',
      'Open it in Excel, take the password off (File > Info), save.',
    ],
  ),
  E_WORKBOOK_OLD_FORMAT: row(
    ['{path} là {format}, không phải .xlsx', '{path} is {format}, not .xlsx'],
    ['Mở bằng Excel hoặc LibreOffice rồi lưu dạng .xlsx.', 'Open it in Excel or LibreOffice and save it as .xlsx.'],
  ),
  E_WORKBOOK_TOO_SLOW: row(
    ['{path} chưa đọc xong sau {seconds} giây', '{path} was not read within {seconds} s'],
    ['Chia thành nhiều tệp nhỏ hơn.', 'Split it into smaller files.'],
  ),
  E_IMPORT_NOT_UTF8: row(
    ['{path} không phải UTF-8', '{path} is not UTF-8'],
    [
      'Trong Excel: Save As > CSV UTF-8, hoặc lưu .xlsx. Văn bản TCVN3/VNI: chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6).',
      'In Excel: Save As > CSV UTF-8, or .xlsx. Text in TCVN3/VNI: convert it to Unicode with UniKey (Ctrl+Shift+F6).',
    ],
  ),
  E_CSV_QUOTE_OPEN: row(
    [
      '{path}: dòng {row} có dấu ngoặc kép mở mà không đóng',
      '{path}: row {row} opens a quotation mark that is never closed',
    ],
    ['Đóng dấu ngoặc kép, hoặc lưu dạng .xlsx.', 'Close the quotation mark, or save the file as .xlsx.'],
  ),
  E_IMPORT_FORMAT: row(
    [
      '{path}: chỉ nhập được .xlsx và .csv, tệp này là {format}',
      '{path}: only .xlsx and .csv can be imported; this is {format}',
    ],
    ['Lưu dạng .xlsx rồi nhập lại.', 'Save it as .xlsx and import that.'],
  ),
  E_IMPORT_NO_SHEET: row(
    ['{path} không có trang tính "{sheet}"', '{path} has no sheet "{sheet}"'],
    ['Các trang tính: {sheets}', 'Its sheets: {sheets}'],
    5,
    404,
  ),
  E_IMPORT_NO_HEADER: row(
    ['Không thấy dòng tiêu đề trong {sheets}', 'No header row was found in {sheets}'],
    [
      'Cần ít nhất hai cột như "Mã tài sản", "Loại thiết bị"; hoặc chỉ rõ: --map "Tiêu đề=tag". Xem: motcua import template.',
      'At least two columns such as "Mã tài sản", "Loại thiết bị" are needed; or say so: --map "Header=tag". See: motcua import template.',
    ],
  ),
  E_IMPORT_LEGACY_TEXT: row(
    ['{sheet}!{cell} viết bằng bảng mã {encoding}: "{value}"', '{sheet}!{cell} is written in {encoding}: "{value}"'],
    [
      'Chuyển mã cả tệp sang Unicode bằng UniKey (Ctrl+Shift+F6, nguồn {encoding}) rồi nhập lại.',
      'Convert the whole file to Unicode with UniKey (Ctrl+Shift+F6, source {encoding}), and import that.',
    ],
  ),
  E_IMPORT_MAP_INVALID: row(
    ['--map "{value}": {detailVi}', '--map "{value}": {detail}'],
    ['Dạng: --map "Tiêu đề=trường". Các trường: {fields}', 'Form: --map "Header=field". Fields: {fields}'],
    2,
  ),
  E_IMPORT_REPORT_EXISTS: row(
    ['{path} đã có', '{path} exists already'],
    ['Chọn tên khác bằng --report, hoặc xóa tệp đó.', 'Choose another name with --report, or remove that file.'],
  ),
  E_SOURCE_CELL: row(
    ['{path}: {sheet}!{cell}: {detailVi}', '{path}: {sheet}!{cell}: {detail}'],
    ['Sửa ô này.', 'Correct this cell.'],
  ),
  E_SOURCE_NO_UNITS: row(
    ['{path} không có trang "{sheet}" với các đơn vị', '{path} has no sheet "{sheet}" with units'],
    [
      'Dùng tệp từ: motcua export -o xlsx, hoặc nhập danh sách vào máy chủ bằng motcua import.',
      'Use a file made by: motcua export -o xlsx, or bring the list into a hub with motcua import.',
    ],
  ),
  E_IMPORT_ROWS: row(
    ['{count} dòng có lỗi, không nhập dòng nào', '{count} rows are in error; nothing was imported'],
    [
      'Sửa các dòng trong tệp kết quả, hoặc thêm --partial để chỉ nhập các dòng đúng.',
      'Correct the rows named, or add --partial to import the good ones only.',
    ],
  ),
} as const satisfies ErrorTable;

/** What can be wrong in one row; the cell stands beside it. */
const rowErrors = {
  E_IMPORT_TAG_MISSING: row(
    ['Không có mã tài sản', 'There is no asset tag'],
    ['Ghi mã tài sản; mỗi thiết bị một mã.', 'Give each device an asset tag of its own.'],
  ),
  E_IMPORT_TAG_TWICE: row(
    [
      'Mã "{value}" có hai lần trong tệp, lần kia ở dòng {row}',
      '"{value}" stands twice in the file; the other is row {row}',
    ],
    ['Mỗi mã chỉ được có một dòng.', 'A tag or code may have one row only.'],
  ),
  E_IMPORT_CODE_INVALID: row(
    ['"{value}" không dùng làm mã được', '"{value}" cannot be a code'],
    ['Mã: tối đa 60 ký tự, không có khoảng trống ở đầu, cuối.', 'A code has up to 60 signs on one line.'],
  ),
  E_IMPORT_CODE_MISSING: row(['Không có mã đơn vị', 'There is no unit code'], correct),
  E_IMPORT_NAME_MISSING: row(['Đơn vị mới phải có tên', 'A new unit needs a name'], correct),
  E_IMPORT_UNIT_MISSING: row(
    ['Không biết thiết bị thuộc đơn vị nào', 'It is not known which unit the device belongs to'],
    ['Thêm cột "Mã đơn vị", hoặc dùng --unit MÃ.', 'Add a column "Mã đơn vị", or use --unit CODE.'],
  ),
  E_IMPORT_UNIT_UNKNOWN: row(
    ['Không có đơn vị "{value}" vào ngày {asOf}', 'There is no unit "{value}" as of {asOf}'],
    ['Ghi mã đơn vị như trong: motcua unit list. {nearVi}', 'Write the code as in: motcua unit list. {near}'],
  ),
  E_IMPORT_UNIT_AMBIGUOUS: row(
    ['Có nhiều đơn vị tên "{value}": {candidates}', 'Several units are called "{value}": {candidates}'],
    ['Ghi mã thay cho tên.', 'Write the code instead of the name.'],
  ),
  E_IMPORT_ZEROS_LOST: row(
    ['"{value}" đã mất số 0 ở đầu: có lẽ là {code}', '"{value}" has lost its leading zeros: {code} is meant, it seems'],
    [
      'Định dạng cột là Text rồi ghi {code}; Excel bỏ số 0 khi coi mã là số.',
      'Format the column as Text and write {code}; Excel drops the zeros when a code is a number.',
    ],
  ),
  E_IMPORT_DIGITS_LOST: row(
    ['"{value}" là số nên Excel đã làm mất chữ số', '"{value}" is a number, and Excel has lost digits of it'],
    ['Định dạng cột là Text rồi ghi lại.', 'Format the column as Text and write it again.'],
  ),
  E_IMPORT_KIND_MISSING: row(
    ['Thiết bị mới phải có loại', 'A new device needs a kind'],
    ['Các loại: {choices}', 'Kinds: {choices}'],
  ),
  E_IMPORT_KIND_UNKNOWN: row(
    ['Không biết loại thiết bị "{value}"', 'The kind "{value}" is not known'],
    ['Các loại: {choices}', 'Kinds: {choices}'],
  ),
  E_IMPORT_CHOICE_UNKNOWN: row(
    ['Không hiểu "{value}" ở cột {field}', '"{value}" is not understood in column {field}'],
    ['Các giá trị: {choices}', 'Values: {choices}'],
  ),
  E_IMPORT_NUMBER: row(
    ['"{value}" không phải số từ {min} đến {max}', '"{value}" is no number from {min} to {max}'],
    correct,
  ),
  E_IMPORT_WHOLE_NUMBER: row(
    ['"{value}" không phải số nguyên từ {min} đến {max}', '"{value}" is no whole number from {min} to {max}'],
    correct,
  ),
  E_IMPORT_LOAN_ENDS_FIRST: row(
    ['Mượn đến ngày {until}, trước ngày bắt đầu mượn {from}', 'The loan ends on {until}, before it begins on {from}'],
    correct,
  ),
  E_IMPORT_MONEY: row(
    ['"{value}" không rõ là bao nhiêu đồng', 'It is not clear how many đồng "{value}" is'],
    [
      'Ghi số đồng nguyên kèm chữ đồng, ví dụ 15.000.000 đồng.',
      'Write whole đồng with the word, such as 15.000.000 đồng.',
    ],
  ),
  E_IMPORT_DATE: row(
    ['"{value}" không phải ngày', '"{value}" is no date'],
    ['Ghi ngày dạng 30/06/2026.', 'Write dates as 30/06/2026.'],
  ),
  E_IMPORT_YEAR: row(
    ['"{value}" không phải năm từ {min} đến {max}', '"{value}" is no year from {min} to {max}'],
    ['Ghi bốn chữ số, ví dụ 2019.', 'Write four digits, such as 2019.'],
  ),
  E_IMPORT_MAC: row(
    ['"{value}" không phải địa chỉ MAC', '"{value}" is no MAC address'],
    ['Dạng: 00:1a:2b:3c:4d:5e.', 'Form: 00:1a:2b:3c:4d:5e.'],
  ),
  E_IMPORT_TEXT_LONG: row(
    ['Chữ dài {size} ký tự, giới hạn là {limit}', 'The text has {size} signs; the limit is {limit}'],
    correct,
  ),
  E_IMPORT_QUANTITY: row(
    ['Số lượng là {value}, nhưng mỗi dòng là một thiết bị', 'The quantity is {value}, but a row is one device'],
    ['Tách thành mỗi thiết bị một dòng, mỗi dòng một mã.', 'Write one row, with a tag of its own, for each device.'],
  ),
  E_IMPORT_MERGED_COST: row(
    ['Nguyên giá được gộp ô cho nhiều thiết bị', 'The cost is one merged cell for several devices'],
    ['Bỏ gộp ô, ghi nguyên giá từng thiết bị.', 'Take the merge off and write the cost of each device.'],
  ),
  E_IMPORT_FORMULA_EMPTY: row(
    ['Công thức chưa có kết quả: ={formula}', 'The formula has no stored result: ={formula}'],
    ['Mở bằng Excel hoặc LibreOffice, tính lại, lưu.', 'Open it in Excel or LibreOffice, recalculate, save.'],
  ),
  E_IMPORT_FORMULA_OUTSIDE: row(
    ['Công thức lấy dữ liệu bên ngoài: ={formula}', 'The formula reaches outside the file: ={formula}'],
    ['Chép giá trị vào ô (Paste Special > Values).', 'Put the value into the cell (Paste Special > Values).'],
  ),
  E_IMPORT_CELL_ERROR: row(['Ô có lỗi {value}', 'The cell holds the error {value}'], correct),
  E_IMPORT_PARENT_CYCLE: row(
    ['Đơn vị {unit} sẽ là cấp trên của chính mình', 'Unit {unit} would be above itself'],
    correct,
  ),
  E_IMPORT_LEVEL_UNKNOWN: row(
    ['Không biết đơn vị {unit} thuộc cấp nào', 'The level of unit {unit} is not known'],
    ['Thêm cột "Cấp" với một trong: {choices}', 'Add a column "Cấp" with one of: {choices}'],
  ),
  E_IMPORT_TAG_LATER: row(
    ['"{value}" đã có trong sổ từ ngày {from}, sau {asOf}', '"{value}" is on the books from {from}, after {asOf}'],
    ['Nhập với --as-of từ ngày đó trở đi.', 'Import with --as-of on that day or later.'],
  ),
} as const satisfies ErrorTable;

/** Errors of lists that are imported. */
export const importErrors = { ...fileErrors, ...rowErrors } as const;
