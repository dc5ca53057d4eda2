import type { ReasonRow } from './reason.ts';

/** What a person says of a device when no reading does. */
export const peopleReasons: readonly ReasonRow[] = [
  {
    code: 'reported',
    health: 'down',
    words: { vi: 'Người dùng báo hỏng', en: 'reported broken by a person' },
    from: [{ standard: 'motcua', keyword: 'a person reports it' }],
  },
];
