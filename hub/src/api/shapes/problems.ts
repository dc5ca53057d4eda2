import { ProblemRow, ProblemsFound, ProblemView } from '@motcua/contract';
import { problemVerbNames, problemVerbs } from '../../problems/index.ts';
import { problemBodies } from '../handlers/problems/change-problem.ts';
import { ProblemsQuery } from '../handlers/problems/list-problems.ts';
import { pageShape, type Shapes } from './shape.ts';

/** Of problems that many units have in common. */
export const problemShapes: Shapes = {
  'GET /v1/problems': {
    words: { vi: 'Vấn đề chung của nhiều đơn vị', en: 'Problems that many units have in common' },
    query: ProblemsQuery,
    answer: pageShape('problems', ProblemRow),
  },
  'GET /v1/problems/:id': { words: { vi: 'Một vấn đề', en: 'One problem' }, answer: ProblemView },
  'POST /v1/problems/find': {
    words: { vi: 'Tìm vấn đề trong các phiếu', en: 'Look for problems in the tickets' },
    answer: ProblemsFound,
  },
  ...Object.fromEntries(
    problemVerbNames.map((verb) => [
      `POST /v1/problems/:id/${verb}`,
      {
        words: {
          vi: `Vấn đề: ${problemVerbs[verb].words.vi}`,
          en: `A problem can ${problemVerbs[verb].words.en}`,
        },
        body: problemBodies[verb],
        answer: ProblemView,
      },
    ]),
  ),
};
