import { ReadinessPage, ReadinessRow } from '@motcua/contract';
import { z } from 'zod';
import { ReadinessQuery } from '../handlers/readiness.ts';
import type { Shapes } from './shape.ts';

/** Whether counters can serve. */
export const readinessShapes: Shapes = {
  'GET /v1/readiness': {
    words: {
      vi: 'Đơn vị nào phục vụ được người dân lúc này',
      en: 'Which counters can serve a citizen now, and why not',
    },
    query: ReadinessQuery,
    answer: ReadinessPage,
  },
  'GET /v1/readiness/:code': {
    words: { vi: 'Một đơn vị có phục vụ được không, và vì sao', en: 'Whether one counter can serve, and why not' },
    answer: ReadinessRow.extend({ simulated: z.boolean() }),
  },
};
