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
} as const satisfies Catalogue;
