import type { Words } from '@motcua/contract';

/** What help says about flags of gaps, allocations and proposals. */
export const procurementFlagTexts = {
  rollup: { vi: 'Cộng theo cấp, đơn vị hoặc nguồn kinh phí', en: 'Sum by level, unit or budget line' },
  parameters: {
    vi: 'Tệp YAML: giá, nguồn kinh phí, thông số do đơn vị quyết định',
    en: 'YAML file with prices, budget lines and features that the installation decided',
  },
  budget: {
    vi: 'Ngân sách NGUỒN=SỐ_ĐỒNG, hoặc tệp tham số (lặp lại được)',
    en: 'Budget as LINE=AMOUNT, or a file of parameters (repeatable)',
  },
  sameOwner: { vi: 'Chỉ điều chuyển trong cùng cơ quan quản lý', en: 'Move devices within one owner only' },
  unit: { vi: 'Chỉ đơn vị này và các đơn vị dưới nó', en: 'Only this unit and what is below it' },
} as const satisfies Record<string, Words>;

/** Heads and sentences of gaps, allocations and proposals. */
export const procurementViewTexts = {
  gaps: { vi: 'Thiết bị còn thiếu', en: 'Missing devices' },
  totals: { vi: 'Cộng theo loại', en: 'By kind' },
  rolledUp: { vi: 'Cộng dồn', en: 'Summed' },
  unknown: { vi: 'Chưa đủ dữ liệu để biết có thiếu hay không', en: 'Not known whether something is missing' },
  moves: { vi: 'Điều chuyển', en: 'Moves' },
  purchases: { vi: 'Mua sắm', en: 'Purchases' },
  unmet: { vi: 'Còn lại chưa đáp ứng', en: 'Left unmet' },
  budgets: { vi: 'Kinh phí', en: 'Budgets' },
  proved: {
    vi: 'Đã chứng minh tối ưu ({solver}, khoảng cách 0): thiếu có trọng số ít nhất, rồi chi phí, rồi quãng điều chuyển',
    en: 'Proved to be the best ({solver}, gap 0): least weighted shortage, then cost, then distance',
  },
  item: { vi: 'Thiết bị', en: 'Item' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  price: { vi: 'Giá trần (đồng)', en: 'Price ceiling (đồng)' },
  amount: { vi: 'Thành tiền (đồng)', en: 'Amount (đồng)' },
  withoutPrice: { vi: 'Chưa biết giá', en: 'Without a price' },
  budgetLine: { vi: 'Nguồn kinh phí', en: 'Budget line' },
  pending: { vi: 'Đang mua', en: 'On the way' },
  ordered: { vi: 'Đã đặt', en: 'Ordered' },
  received: { vi: 'Đã nhận, chưa thấy hoạt động', en: 'Received, not seen working' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến', en: 'To' },
  distance: { vi: 'Khoảng cách (bậc)', en: 'Distance (steps)' },
  devices: { vi: 'Mã tài sản', en: 'Asset tags' },
  because: { vi: 'Vì', en: 'Because' },
  spent: { vi: 'Đã dùng', en: 'Spent' },
  left: { vi: 'Còn lại', en: 'Left' },
  key: { vi: 'Theo', en: 'By' },
  total: { vi: 'Tổng cộng', en: 'in all' },
  onlyUnknown: { vi: 'chưa rõ', en: 'not known' },
} as const satisfies Record<string, Words>;
