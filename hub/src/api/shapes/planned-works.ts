import { PlannedWorkCancel, PlannedWorkRequest, PlannedWorkRow, PlannedWorkView } from '@motcua/contract';
import { PageQuery } from '../page.ts';
import { pageShape, type Shapes } from './shape.ts';

/** Of planned work. */
export const plannedWorkShapes: Shapes = {
  'GET /v1/planned-works': {
    words: { vi: 'Các kế hoạch bảo trì', en: 'Planned work' },
    query: PageQuery,
    answer: pageShape('works', PlannedWorkRow),
  },
  'POST /v1/planned-works': {
    words: { vi: 'Lên kế hoạch bảo trì', en: 'Plan work' },
    body: PlannedWorkRequest,
    answer: PlannedWorkRow,
  },
  'GET /v1/planned-works/:number': {
    words: {
      vi: 'Một kế hoạch bảo trì, và sự cố trong thời gian đó',
      en: 'One planned work, with the faults that were in it',
    },
    answer: PlannedWorkView,
  },
  'POST /v1/planned-works/:number/cancel': {
    words: { vi: 'Hủy một kế hoạch bảo trì', en: 'Cancel planned work' },
    body: PlannedWorkCancel,
    answer: PlannedWorkRow,
  },
};
