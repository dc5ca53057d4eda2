import { exit, worstHealth } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import type { Check } from '../services/doctor/check.ts';
import { columnTexts as heads } from '../texts/columns.ts';

/** What `doctor` examined; something that is down is a failure. */
export function checksAnswer(checks: readonly Check[]): Answer {
  const health = worstHealth(checks.map((check) => check.health));
  return {
    data: { health, checks: checks.map(({ words: _, ...check }) => check) },
    view: {
      simulated: false,
      sections: [
        table<Check>({
          rows: checks,
          columns: [
            { key: 'check', words: heads.check, value: ({ words }) => words },
            { key: 'health', words: heads.health, type: 'health', value: (check) => check.health },
            { key: 'found', words: heads.value, value: ({ found }) => found },
            { key: 'detail', words: heads.detail, value: ({ detail }) => detail },
          ],
        }),
      ],
    },
    exit: health === 'down' ? exit.failure : exit.ok,
  };
}
