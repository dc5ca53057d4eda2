import type { ErrorTable } from './row.ts';

/** Errors of `policies`: packs, expressions and standards. */
export const policiesErrors = {
  E_PACK_INVALID: {
    exit: 1,
    status: 400,
    words: {
      vi: '{path}:{line}:{column}: bộ tiêu chuẩn sai tại {where}: {detailVi}',
      en: '{path}:{line}:{column}: the pack is wrong at {where}: {detail}',
    },
    hint: {
      vi: 'Sửa dòng đã nêu; motcua standard test kiểm tra lại.',
      en: 'Correct the line named; motcua standard test checks it again.',
    },
  },
  E_STANDARD_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có tiêu chuẩn {standard}', en: 'There is no standard {standard}' },
    hint: { vi: 'Xem: motcua standard list.', en: 'See: motcua standard list.' },
  },
  E_TREND_INVALID: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Không có dãy ngày từ {from} đến {to} (nhiều nhất {most} ngày)',
      en: 'There is no row of days from {from} to {to} (at most {most})',
    },
    hint: {
      vi: 'Ngày đầu phải trước ngày cuối; với thời gian dài dùng --step quarter hoặc year.',
      en: 'The first day must come before the last; for a long time use --step quarter or year.',
    },
  },
  E_WAIVER_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có miễn trừ {waiver} đang hiệu lực', en: 'There is no waiver {waiver} that is in force' },
    hint: { vi: 'Xem: motcua waiver list.', en: 'See: motcua waiver list.' },
  },
  E_WAIVER_INVALID: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Miễn trừ không hợp lệ: hết hạn {expiry} không sau ngày bắt đầu {from}',
      en: 'The waiver is not valid: its expiry {expiry} does not come after {from}',
    },
    hint: { vi: 'Nêu --expiry sau ngày bắt đầu.', en: 'Give an --expiry after its first day.' },
  },
  E_UNIT_NEEDED: {
    exit: 4,
    status: 403,
    words: {
      vi: 'Chỉ người phụ trách toàn bộ mới được miễn trừ cho mọi đơn vị',
      en: 'A waiver for all units takes a role over all of them',
    },
    hint: { vi: 'Nêu --unit của một đơn vị mình phụ trách.', en: 'Give --unit with a unit in your charge.' },
  },
  E_PACK_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có bộ tiêu chuẩn {pack}', en: 'There is no pack {pack}' },
    hint: { vi: 'Xem: motcua standard list.', en: 'See: motcua standard list.' },
  },
} as const satisfies ErrorTable;
