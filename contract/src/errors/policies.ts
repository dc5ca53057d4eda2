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
  E_PACK_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có bộ tiêu chuẩn {pack}', en: 'There is no pack {pack}' },
    hint: { vi: 'Xem: motcua standard list.', en: 'See: motcua standard list.' },
  },
} as const satisfies ErrorTable;
