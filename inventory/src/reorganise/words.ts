import type { Catalogue } from '@motcua/contract';

/** What can keep a reorganisation from being carried out. */
export const reorganiseWords = {
  notThere: {
    vi: 'Bảng phân bổ: không có {what} trong sổ đăng ký',
    en: 'Assignments: the register has no {what}',
  },
  staysThere: {
    vi: 'Bảng phân bổ: {what} thuộc đơn vị {unit}, đơn vị này không kết thúc vào ngày {date}',
    en: 'Assignments: {what} belongs to unit {unit}, which does not end on {date}',
  },
  noTarget: {
    vi: 'Bảng phân bổ: {what} được giao cho {unit}, nhưng không có đơn vị nào mang mã này từ ngày {date}',
    en: 'Assignments: {what} is given to {unit}, but no unit carries that code from {date}',
  },
  codeTaken: {
    vi: 'Mã {what} của đơn vị mới vẫn thuộc về {name} vào ngày {date}',
    en: 'The code {what} of a new unit still belongs to {name} on {date}',
  },
  decided: {
    vi: 'Bảng phân bổ: {what} không còn chờ phân bổ vào ngày {date}',
    en: 'Assignments: {what} is not waiting for a decision on {date}',
  },
  followsPlace: {
    vi: 'Bảng phân bổ: {what} đi theo địa điểm {place}; hãy phân bổ địa điểm đó',
    en: 'Assignments: {what} follows its place {place}; assign that instead',
  },
  oneDocument: {
    vi: 'tệp phải có đúng một tài liệu Reorganisation hoặc Assignments',
    en: 'the file must hold exactly one document, Reorganisation or Assignments',
  },
  twice: { vi: '{what} có hai lần', en: '{what} stands here twice' },
  wholeAndPart: {
    vi: 'đơn vị {unit} được giao trọn cho một đơn vị nhưng còn có cặp khác',
    en: 'unit {unit} goes wholly to one unit, and yet to another',
  },
  closedAndGoing: {
    vi: 'đơn vị {unit} vừa có trong closed vừa có đơn vị kế thừa',
    en: 'unit {unit} stands in closed and has a successor too',
  },
  noTable: {
    vi: 'không thấy hàng tiêu đề có các cột mã cũ, mã mới, tên mới, phần, điều khoản',
    en: 'no row of heads with the columns old_code, new_code, new_name, share, resolution_clause',
  },
  twoNames: { vi: 'mã mới {code} có hai tên, ở đây là {name}', en: 'the new code {code} has two names, here {name}' },
  codeNumber: {
    vi: 'mã {value} là số, có thể đã mất số 0 ở đầu; hãy ghi mã dưới dạng văn bản',
    en: 'the code {value} is a number and may have lost its zeros; write codes as text',
  },
  noCode: { vi: 'thiếu mã, hoặc mã quá dài: {value}', en: 'a code is missing or too long: {value}' },
  noShare: {
    vi: 'phần "{value}" không phải là full, part, rest, part_area_only, part_area_full_pop hay toàn bộ, một phần, phần còn lại',
    en: 'the share "{value}" is none of full, part, rest, part_area_only, part_area_full_pop',
  },
  noName: { vi: 'đơn vị mới {value} không có tên', en: 'the new unit {value} has no name' },
} as const satisfies Catalogue;
