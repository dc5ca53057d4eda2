import type { Words } from '@motcua/contract';

/** Heads of cases that are about more than one device. */
export const caseTexts = {
  inside: { vi: 'Bên trong', en: 'Inside it' },
  ownTicket: { vi: 'Phiếu riêng', en: 'Ticket of its own' },
  partOf: { vi: 'Thuộc phiếu chung', en: 'Part of the case in ticket' },
  times: { vi: 'Số lần', en: 'Times' },
} as const satisfies Record<string, Words>;
