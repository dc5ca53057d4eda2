import { ReconcilePlan, RefusalRequest, RefusalView } from '@motcua/contract';
import { ReconcileQuery } from '../handlers/reconcile/show-plan.ts';
import type { Shapes } from './shape.ts';

/** Of what the books say and what is seen. */
export const reconcileShapes: Shapes = {
  'GET /v1/reconcile': {
    words: { vi: 'Đối chiếu sổ với thực tế quan sát', en: 'Differences between the books and what is seen' },
    query: ReconcileQuery,
    answer: ReconcilePlan,
  },
  'POST /v1/reconcile/refusals': {
    words: { vi: 'Loại một cặp không phải cùng thiết bị', en: 'Say that a record is not a device that is seen' },
    body: RefusalRequest,
    answer: RefusalView,
  },
};
