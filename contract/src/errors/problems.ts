import type { ErrorTable } from './row.ts';

/** Errors of problems. */
export const problemErrors = {
  E_PROBLEM_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có vấn đề số {id}', en: 'There is no problem {id}' },
    hint: { vi: 'Xem tất cả: motcua problem list.', en: 'See them all: motcua problem list.' },
  },
  E_PROBLEM_STATE: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Vấn đề số {id} đang ở trạng thái "{stateVi}", không thể {verbVi}',
      en: 'Problem {id} is "{state}": it cannot {verb}',
    },
    hint: { vi: 'Lúc này có thể: {allowed}.', en: 'What can be done now: {allowed}.' },
  },
} as const satisfies ErrorTable;
