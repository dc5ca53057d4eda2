import { expect, test } from 'vitest';
import { faults, planDrill, stayFaults } from '../../src/drill/plan-drill.ts';
import { doSteps } from '../../src/runbooks/do-steps.ts';
import { drillSteps } from '../../src/runbooks/drill-steps.ts';
import { runbooks } from '../../src/runbooks/runbooks.ts';
import { step } from '../../src/runbooks/step.ts';

const steps = { first: step(['một', 'one'], ['x', 'x']), second: step(['hai', 'two'], ['y', 'y'], ['z', 'z'], 9) };

test('steps are told and done one after the other, and the first that fails ends them', async () => {
  const said: string[] = [];
  const onStep = ({ what }: { what: { en: string } }) => said.push(`tell ${what.en}`);
  const executors = {
    first: async (run: { fails: boolean }) => {
      said.push('do one');
      if (run.fails) throw new Error('no');
    },
    second: async (_run: object, { atMostSeconds }: { atMostSeconds: number | null }) => {
      said.push(`do two within ${atMostSeconds}`);
    },
  };
  await doSteps({ steps, executors, run: { fails: false }, onStep });
  await expect(doSteps({ steps, executors, run: { fails: true }, onStep })).rejects.toThrow('no');
  expect(said).toEqual(['tell one', 'do one', 'tell two', 'do two within 9', 'tell one', 'do one']);
});

test('every runbook says in both languages what is done, and what to do when it fails; who waits says for how long', () => {
  for (const book of runbooks()) {
    for (const { what, ifNot, awaited, atMostSeconds } of book.steps) {
      for (const words of [what, ifNot, ...(awaited === null ? [] : [awaited])]) {
        expect([words.en, words.vi.length > 5 && words.en.length > 5 && words.vi !== words.en]).toEqual([
          words.en,
          true,
        ]);
      }
      expect([what.en, awaited === null]).toEqual([what.en, atMostSeconds === null]);
    }
  }
});

const situation = { primary: 'a', standby: 'b', witness: 'c', agents: 1, wait: 10, hold: 30 };

test.each(faults.filter((fault) => !stayFaults.has(fault)))(
  'the runbook of a drill has every step of the plan for %s',
  (fault) => {
    const plan = planDrill({ ...situation, fault });
    expect(runbooks()[0]?.steps).toEqual(plan.map(({ kind }) => drillSteps[kind]));
  },
);

test('every step of a drill belongs to some fault', () => {
  const kinds = new Set(faults.flatMap((fault) => planDrill({ ...situation, fault }).map(({ kind }) => kind)));
  expect([...kinds].toSorted()).toEqual(Object.keys(drillSteps).toSorted());
});
