import type { ReasonRow } from './reason.ts';

/** Reasons that many devices have in common, or one has again and again. Found out by the hub; no standard names them. */
export const caseReasons: readonly ReasonRow[] = [
  {
    code: 'site-silent',
    health: 'down',
    words: {
      vi: 'Cả điểm mất liên lạc: không máy nào báo tin',
      en: 'The whole place is silent: none of its PCs is heard',
    },
    from: [{ standard: 'motcua', keyword: 'all agents of a place are silent' }],
  },
  {
    code: 'system-unreachable',
    health: 'down',
    words: {
      vi: 'Hệ thống dùng chung không truy cập được ở nhiều đơn vị',
      en: 'A shared system cannot be reached in many units',
    },
    from: [{ standard: 'motcua', keyword: 'one target fails in many units' }],
  },
  {
    code: 'reporting-lost',
    health: 'down',
    words: {
      vi: 'Nhiều điểm cùng mất liên lạc với máy chủ giám sát',
      en: 'Many places have lost the monitoring hub at once',
    },
    from: [{ standard: 'motcua', keyword: 'half of all places are silent' }],
  },
  {
    code: 'flapping',
    health: 'degraded',
    words: { vi: 'Chập chờn: hỏng rồi lại chạy nhiều lần', en: 'Flapping: it breaks down again and again' },
    from: [{ standard: 'motcua', keyword: 'more breakdowns in a window than allowed' }],
  },
];
