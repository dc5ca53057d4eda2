import type { Catalogue } from '@motcua/contract';
import type { MoneyReason } from './rule.ts';

/** Why a price, a budget line or a method is not known. */
export const moneyReasonWords = {
  'no-rule-in-force': {
    vi: 'chưa có văn bản đã đọc nào có hiệu lực vào ngày này',
    en: 'no text that has been read is in force on this day',
  },
  'no-rule-for-item': {
    vi: 'chưa có quy định cho loại thiết bị và đơn vị này',
    en: 'no rule for this kind of device and unit',
  },
  'specialised-price-undecided': {
    vi: 'thiết bị chuyên dùng: giá do cấp có thẩm quyền quyết định, chưa khai báo',
    en: 'specialised equipment: its price is for the competent body to decide, and has not been given',
  },
  'amount-unknown': { vi: 'chưa biết thành tiền', en: 'the amount is not known' },
} as const satisfies Catalogue<MoneyReason>;

/** What can be wrong in a file of parameters beyond its shape. */
export const parameterWords = {
  oneDocument: { vi: 'tệp phải có đúng một tài liệu', en: 'the file must hold exactly one document' },
  tooLarge: { vi: 'tệp quá lớn (tối đa {limit} ký tự)', en: 'the file is too large (at most {limit} characters)' },
} as const satisfies Catalogue;
