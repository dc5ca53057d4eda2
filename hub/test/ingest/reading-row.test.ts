import { describe, expect, test } from 'vitest';
import { newIn, readingRow } from '../../src/ingest/reading-row.ts';
import { seenIn } from '../../src/ingest/seen-in.ts';
import { pc, printer, report } from '../support/sample.ts';

const receivedAt = '2026-03-02T02:00:00.000Z';
const rowOf = (more: object) => {
  const [seen] = seenIn({ ...report, devices: [{ ...printer, ...more }] });
  if (seen === undefined) throw new Error('the report has a device');
  return readingRow('d-1', seen, Date.parse(receivedAt));
};

describe('readingRow', () => {
  test('keeps of a reading what changes over time', () => {
    const supply = { index: '1.1', description: 'Mực', type: 'toner', colorant: 'black', percent: 40 } as const;
    const supplies = [{ ...supply, levelState: 'measured', rawLevel: 2000, rawMax: 5000 }];
    expect(rowOf({ supplies, pageCountUnit: 'sheets', reasons: ['toner-low'], health: 'degraded' })).toEqual({
      ...{ device: 'd-1', at: Date.parse('2026-03-02T01:00:00Z'), health: 'degraded', reasons: '["toner-low"]' },
      ...{ pageCount: 1200, pageCountUnit: 'sheets', supplies: '[["1.1","Mực",40,"measured",2000,5000]]' },
    });
  });

  test('a PC has a history too, without levels', () => {
    const [seen] = seenIn({ ...report, devices: [], pc });
    if (seen === undefined) throw new Error('the report has a PC');
    expect(readingRow('d-2', seen, Date.parse(receivedAt))).toMatchObject({
      health: 'ok',
      pageCount: null,
      supplies: '[]',
    });
  });

  test.each([
    ['a report that waited in an outbox for a week', '2026-02-23T02:00:01Z', '2026-02-23T02:00:01.000Z'],
    ['a clock that is ahead', '2026-03-02T02:00:01Z', receivedAt],
    ['a clock that was never set', '1970-01-01T00:00:00Z', receivedAt],
  ])('%s is taken at the right time', (_, observedAt, at) => {
    expect(rowOf({ observedAt }).at).toBe(Date.parse(at));
  });
});

describe('newIn', () => {
  const row = (at: number, pageCount = 1, device = 'd-1') => ({ ...rowOf({ pageCount }), at, device });

  test('leaves out what says what the point before it said, of the same device', () => {
    const rows = [row(1), row(1, 1, 'd-2'), row(2), row(3, 2), row(4, 2), row(5, 1)];
    expect(newIn(rows).map(({ device, at }) => `${device}@${at}`)).toEqual(['d-1@1', 'd-2@1', 'd-1@3', 'd-1@5']);
  });

  test('passes on what comes late, and one a day', () => {
    const late = [row(100), row(50), row(50 + 86_400_000)];
    expect(newIn(late)).toEqual(late);
  });
});
