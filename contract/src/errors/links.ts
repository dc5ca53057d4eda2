import type { ErrorTable } from './row.ts';

/** Errors of WAN links. */
export const linkErrors = {
  E_LINK_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có đường truyền {id}', en: 'There is no WAN link {id}' },
    hint: { vi: 'Xem tất cả: motcua link list.', en: 'See them all: motcua link list.' },
  },
} as const satisfies ErrorTable;
