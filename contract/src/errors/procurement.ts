import type { ErrorTable } from './row.ts';

/** Errors of budgets, allocation and proposals. */
export const procurementErrors = {
  E_BUDGET_INVALID: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Ngân sách {line} phải là số đồng nguyên, không âm; không phải "{value}"',
      en: 'The budget {line} must be a whole number of đồng, not below zero; not "{value}"',
    },
    hint: { vi: 'Ví dụ: --budget sci_tech_1pct=2000000000.', en: 'Such as: --budget sci_tech_1pct=2000000000.' },
  },
  E_BUDGET_LINE_UNKNOWN: {
    exit: 2,
    status: 400,
    words: { vi: 'Không có nguồn kinh phí "{line}"', en: 'There is no budget line "{line}"' },
    hint: {
      vi: 'Viết NGUỒN=SỐ_ĐỒNG, nguồn là một trong: {lines}.',
      en: 'Write LINE=AMOUNT, where the line is one of: {lines}.',
    },
  },
  E_BUDGET_TWICE: {
    exit: 2,
    status: 400,
    words: { vi: 'Ngân sách {line} được nêu hai lần', en: 'The budget {line} is given twice' },
    hint: { vi: 'Chỉ nêu mỗi nguồn một lần.', en: 'Give each line once.' },
  },
  E_PARAMETERS_INVALID: {
    exit: 1,
    status: 400,
    words: {
      vi: '{path}:{line}:{column}: tham số mua sắm sai tại {where}: {detailVi}',
      en: '{path}:{line}:{column}: the purchase parameters are wrong at {where}: {detail}',
    },
    hint: {
      vi: 'Sửa dòng đã nêu; mẫu ở docs/procurement.md.',
      en: 'Correct the line named; docs/procurement.md shows the form.',
    },
  },
  E_ALLOCATION_UNPROVED: {
    exit: 1,
    status: 500,
    words: {
      vi: 'Chưa chứng minh được phương án tối ưu: {detail}',
      en: 'The best plan could not be proved: {detail}',
    },
    hint: {
      vi: 'Chia nhỏ theo đơn vị (--unit) rồi chạy lại; báo lỗi này cho nhóm phát triển.',
      en: 'Ask for a part of the units (--unit) and run it again; report this to the developers.',
    },
  },
  E_PROPOSAL_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có đề xuất số {number}', en: 'There is no proposal {number}' },
    hint: { vi: 'Xem: motcua proposal list.', en: 'See: motcua proposal list.' },
  },
  E_PROPOSAL_STATE: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Đề xuất {number} đang ở trạng thái "{stateVi}", không thể {verbVi}',
      en: 'Proposal {number} is {state}: it cannot {verb}',
    },
    hint: {
      vi: 'Xem nhật ký: motcua proposal show {number}.',
      en: 'See what happened to it: motcua proposal show {number}.',
    },
  },
  E_PROPOSAL_EMPTY: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Không có gì để đề xuất: không thiếu gì, hoặc chưa biết giá và nguồn kinh phí',
      en: 'There is nothing to propose: nothing is missing, or no price and budget is known',
    },
    hint: {
      vi: 'Xem motcua gap list; khai báo giá bằng --parameters.',
      en: 'See motcua gap list; give prices by --parameters.',
    },
  },
  E_RECEIPT_INVALID: {
    exit: 1,
    status: 400,
    words: {
      vi: 'Không nhận được {quantity} {item} cho đơn vị {unit}: đã đặt {ordered}, đã nhận {received}',
      en: 'Cannot receive {quantity} {item} for unit {unit}: {ordered} ordered, {received} received',
    },
    hint: {
      vi: 'Kiểm tra số lượng trong motcua proposal show.',
      en: 'Check the quantities in motcua proposal show.',
    },
  },
  E_QUARTER_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: '{where}: "{value}" không phải một quý', en: '{where}: "{value}" is not a quarter' },
    hint: { vi: 'Viết như 2027-Q1.', en: 'Write it as in 2027-Q1.' },
  },
} as const satisfies ErrorTable;
