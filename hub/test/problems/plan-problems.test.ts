import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownProblem, type ProblemTicket, planProblems } from '../../src/problems/plan-problems.ts';
import { tellsOfProblem } from '../../src/problems/tells-of-problem.ts';

const now = Date.parse('2026-11-29T12:00:00.000Z');
const quiet = {
  ...{ tickets: [] as ProblemTicket[], problems: [] as KnownProblem[], settings: { problemUnits: 3, problemDays: 14 } },
  ...{ tells: () => true, now },
};
const ticket = (number: number, more: Partial<ProblemTicket> = {}): ProblemTicket => ({
  ...{ number, units: [`0000${number}`], model: 'Hãng A LP 2900', system: null },
  causes: [{ reason: 'fuser-fault', since: '2026-11-20T00:00:00.000Z' }],
  ...more,
});
const three = [ticket(1), ticket(2), ticket(3)];
const proposed = {
  ...{ action: 'propose', kind: 'model', reason: 'fuser-fault', subject: 'Hãng A LP 2900', tickets: [1, 2, 3] },
  ...{ units: ['00001', '00002', '00003'], from: '2026-11-20T00:00:00.000Z', to: '2026-11-20T00:00:00.000Z' },
};
const known: KnownProblem = {
  ...{ id: 7, key: 'model|fuser-fault|Hãng A LP 2900', state: 'proposed', tickets: [1, 2, 3], endedAt: null },
};

describe('planProblems', () => {
  test('proposes a problem once as many units as are set have the same reason on the same model', () => {
    expect(planProblems({ ...quiet, tickets: three })).toEqual([proposed]);
    expect(planProblems({ ...quiet, tickets: three.slice(1) })).toEqual([]);
  });

  test('counts units, not tickets', () => {
    const one = three.map((row) => ({ ...row, units: ['00001'] }));
    expect(planProblems({ ...quiet, tickets: one })).toEqual([]);
  });

  test.each([
    { what: 'another model', more: { model: 'Hãng B X1' } },
    { what: 'no model', more: { model: null } },
    { what: 'another reason', more: { causes: [{ reason: 'drum-end', since: '2026-11-20T00:00:00.000Z' }] } },
    { what: 'an older beginning', more: { causes: [{ reason: 'fuser-fault', since: '2026-11-15T11:59:59.999Z' }] } },
  ])('does not count what has $what', ({ more }) => {
    expect(planProblems({ ...quiet, tickets: [ticket(1), ticket(2), ticket(3, more)] })).toEqual([]);
  });

  test('ties the cases of one system together, by all the units inside them', () => {
    const of = {
      model: null,
      system: 'dichvucong',
      causes: [{ reason: 'system-unreachable', since: '2026-11-20T00:00:00.000Z' }],
    };
    const tickets = [ticket(1, { ...of, units: ['00001', '00002'] }), ticket(2, { ...of, units: ['00003'] })];
    expect(planProblems({ ...quiet, tickets })).toMatchObject([
      { action: 'propose', kind: 'system', subject: 'dichvucong', tickets: [1, 2], units: ['00001', '00002', '00003'] },
    ]);
  });

  test('links what comes later to the problem that is open, and does nothing twice', () => {
    const tickets = [...three, ticket(4)];
    expect(planProblems({ ...quiet, tickets, problems: [known] })).toEqual([{ action: 'link', id: 7, tickets: [4] }]);
    expect(planProblems({ ...quiet, tickets: three, problems: [known] })).toEqual([]);
  });

  test('does not propose again what somebody has decided, until as much has begun after that', () => {
    const ended = { ...known, state: 'dismissed' as const, endedAt: '2026-11-21T00:00:00.000Z' };
    const later = [11, 12, 13].map((number) =>
      ticket(number, { causes: [{ reason: 'fuser-fault', since: '2026-11-22T00:00:00.000Z' }] }),
    );
    expect(planProblems({ ...quiet, tickets: three, problems: [ended] })).toEqual([]);
    expect(planProblems({ ...quiet, tickets: [...three, ...later.slice(1)], problems: [ended] })).toEqual([]);
    expect(planProblems({ ...quiet, tickets: [...three, ...later], problems: [ended] })).toMatchObject([
      { action: 'propose', tickets: [11, 12, 13] },
    ]);
  });

  test('whatever there is, a second look after the first one is done finds nothing', () => {
    const some = fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      unit: fc.integer({ min: 1, max: 6 }),
      model: fc.constantFrom('A', 'B', null),
      system: fc.constantFrom('S', null),
      reason: fc.constantFrom('x', 'y'),
      ago: fc.integer({ min: 0, max: 30 * 86_400_000 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ number }) => number, maxLength: 40 }), (rows) => {
        const tickets = rows.map(({ number, unit, model, system, reason, ago }) => ({
          ...{ number, units: [String(unit)], model, system },
          causes: [{ reason, since: new Date(now - ago).toISOString() }],
        }));
        const steps = planProblems({ ...quiet, tickets });
        const problems = steps.flatMap((step, id): KnownProblem[] =>
          step.action === 'propose'
            ? [
                {
                  id,
                  key: `${step.kind}|${step.reason}|${step.subject}`,
                  state: 'proposed',
                  tickets: step.tickets,
                  endedAt: null,
                },
              ]
            : [],
        );
        for (const step of steps) if (step.action === 'propose') expect(step.units.length).toBeGreaterThanOrEqual(3);
        expect(planProblems({ ...quiet, tickets, problems })).toEqual([]);
      }),
    );
  });
});

test('that paper or toner runs out everywhere tells of no problem, that paper jams or drivers fail does', () => {
  const tells = tellsOfProblem('2026-11-29');
  expect(['media-empty', 'toner-empty', 'reported', 'reported-broken'].map(tells)).toEqual(Array(4).fill(false));
  expect(['media-jam', 'fuser-fault', 'queue-driver-outdated', 'device-unreachable'].map(tells)).toEqual(
    Array(4).fill(true),
  );
});
