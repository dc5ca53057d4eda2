import { describe, expect, test } from 'vitest';
import { fieldChanges, tellHistory } from '../../src/index.ts';

const row = (validFrom: string, validTo: string | null, more: object = {}) => ({
  code: '00070',
  validFrom,
  validTo,
  ...more,
});

describe('tellHistory', () => {
  test('tells a beginning, a change from a day on, a correction, an end and what was never so', () => {
    const first = row('2020-01-01', null);
    const closed = row('2020-01-01', '2025-07-01');
    const renamed = row('2025-07-01', null, { code: '00097' });
    const wide = row('2025-07-01', null, { code: '00097', area: 50 });
    const ended = row('2025-07-01', '2026-01-01', { code: '00097', area: 50 });
    const told = tellHistory([
      [{ validFrom: '2020-01-01', before: null, after: first }],
      [
        { validFrom: '2020-01-01', before: first, after: closed },
        { validFrom: '2025-07-01', before: null, after: renamed },
      ],
      [{ validFrom: '2025-07-01', before: renamed, after: wide }],
      [
        {
          validFrom: '2025-07-01',
          before: wide,
          after: ended,
        },
      ],
      [{ validFrom: '2025-07-01', before: ended, after: null }],
    ]);
    expect(told).toEqual([
      [{ what: 'begun', on: '2020-01-01', changes: [] }],
      [{ what: 'changed', on: '2025-07-01', changes: [{ field: 'code', from: '00070', to: '00097' }] }],
      [{ what: 'corrected', on: '2025-07-01', changes: [{ field: 'area', from: null, to: 50 }] }],
      [{ what: 'ended', on: '2026-01-01', changes: [] }],
      [{ what: 'removed', on: '2025-07-01', changes: [] }],
    ]);
  });
});

test('fields of facts have names of their own', () => {
  expect(fieldChanges({ facts: { cameras: 2 } }, { facts: { cameras: 3, zone: 'A' } })).toEqual([
    { field: 'facts.cameras', from: 2, to: 3 },
    { field: 'facts.zone', from: null, to: 'A' },
  ]);
});
