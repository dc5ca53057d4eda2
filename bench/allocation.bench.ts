import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generateHanoi20220630 } from '@motcua/inventory';
import {
  allocate,
  builtinPacks,
  listGaps,
  makeProposal,
  noParameters,
  parsePack,
  planSituation,
} from '@motcua/policies';
import { allocateGreedily } from './support/greedy-allocation.ts';

/**
 * A city's gaps, allocation and proposal to a proved optimum, 627 units, beside what somebody does by hand who goes through
 * the gaps one by one. Run: node bench/allocation.bench.ts
 */
const aimSeconds = 5;
const asOf = '2026-11-29';
const file = 'hanoi-2022-draft-scheme.yaml';
const packs = [parsePack(readFileSync(new URL(file, builtinPacks), 'utf8'), file)];
const installation = generateHanoi20220630({
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
});
const price = (item: 'scanner' | 'photocopier' | 'queue_machine' | 'rating_device', amount: number) => ({
  ...{ item, price: amount, budgetLine: 'specialised' as const, decision: 'made up for the bench' },
  ...{ validFrom: '2022-01-01', validTo: null },
});
const prices = [
  price('scanner', 21_500_000),
  price('photocopier', 95_000_000),
  price('queue_machine', 61_000_000),
  price('rating_device', 7_700_000),
];
const parameters = { ...noParameters, prices };
const budgets = { specialised: 9_000_000_000, sci_tech_1pct: 200_000_000 };

const [start, cpu] = [performance.now(), process.cpuUsage()];
const proposal = await makeProposal({ installation, packs, asOf, title: 'bench', budgets, parameters });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);

const gaps = listGaps({ installation, packs, asOf, parameters });
const situation = planSituation({ installation, packs, gaps, budgets });
const again = performance.now();
await allocate(situation);
const solveSeconds = (performance.now() - again) / 1000;
const greedy = allocateGreedily(situation);
const { totals, unmet, moves, proof } = proposal.allocation;
const weights = { critical: 100, major: 10, minor: 1 } as const;
const best = {
  moved: totals.moved,
  crossing: moves.filter(({ sameOwner }) => !sameOwner).reduce((sum, { quantity }) => sum + quantity, 0),
  bought: totals.bought,
  amount: totals.amount,
  unmet: totals.unmet,
  weighted: unmet.reduce((sum, { severity, quantity }) => sum + weights[severity] * quantity, 0),
};
const round = (value: number) => Math.round(value * 1000) / 1000;
console.log(
  JSON.stringify({
    bench: 'allocation',
    ratio: round(best.weighted / greedy.weighted),
    aim: `gaps, allocation and proposal of 627 units <= ${aimSeconds} s, proved`,
    met: seconds <= aimSeconds && proof.status === 'Optimal',
    detail: {
      seconds: round(seconds),
      cpuSeconds: round((user + system) / 1e6),
      solveSeconds: round(solveSeconds),
      optimum: best,
      greedy,
    },
  }),
);
