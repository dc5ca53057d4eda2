import type { ReasonRow } from './reason.ts';

/** Reasons of devices of any kind. */
export const deviceReasons = [
  {
    code: 'device-state-untold',
    health: 'unknown',
    words: {
      vi: 'Thiết bị trả lời nhưng không cho biết tình trạng của nó',
      en: 'The device answers, but does not tell its state',
    },
    from: [{ standard: 'motcua', keyword: 'answers without any object that tells a state' }],
  },
] as const satisfies readonly ReasonRow[];
