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
} as const satisfies Catalogue;
