import type { Catalogue } from '@motcua/contract';
import type { AllocationReason } from './allocation.ts';

/** Why something is moved, bought or left. */
export const allocationReasonWords = {
  'surplus-over-standard': {
    vi: 'đơn vị giao có máy dùng được vượt mức tiêu chuẩn',
    en: 'the giving unit has working devices beyond its standard',
  },
  'same-owner': { vi: 'cùng cơ quan quản lý tài sản', en: 'same owner' },
  'other-owner': {
    vi: 'khác cơ quan quản lý, cần quyết định điều chuyển của cấp trên',
    en: 'another owner: needs a decision of the body above both',
  },
  'no-surplus-anywhere': { vi: 'không đơn vị nào có máy dư', en: 'no unit has any to spare' },
  'surplus-went-elsewhere': {
    vi: 'máy dư không đủ, đã ưu tiên nơi khác',
    en: 'there is less to spare than is missing; it goes where it does more',
  },
  'within-budget': { vi: 'trong ngân sách', en: 'within the budget' },
  'budget-not-limited': { vi: 'chưa giới hạn ngân sách', en: 'the budget is not limited' },
  'no-price': { vi: 'chưa biết giá', en: 'no price is known' },
  'no-budget-line': { vi: 'chưa biết nguồn kinh phí', en: 'no budget line is known' },
  'no-budget-for-line': { vi: 'nguồn kinh phí này chưa được giao tiền', en: 'this line was given no money' },
  'over-budget': { vi: 'vượt ngân sách', en: 'beyond the budget' },
} as const satisfies Catalogue<AllocationReason>;
