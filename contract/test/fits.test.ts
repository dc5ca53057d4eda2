import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fitsOf } from '../src/fits.ts';
import { messages } from '../src/messages.ts';

const boot = '0123456789abcdef0123456789abcdef';
const at = '2026-11-25T05:00:00.000Z';
const identity = {
  vendor: 'Máy in',
  model: null,
  serial: null,
  firmware: null,
  uuid: null,
  macs: ['02:00'],
  uri: null,
};
const device = {
  ...{
    key: 'cups:counter1',
    kind: 'printer',
    name: 'counter1',
    health: 'ok',
    reasons: ['none'],
    raw: [],
    message: null,
  },
  ...{ observedAt: at, identity, supplies: [], trays: [], pageCount: 7, pageCountUnit: null, queuedJobs: 0 },
  parts: [{ part: 'queue', health: 'down', reasons: [] }],
};
const report = {
  ...{ v: 1, boot, seq: 1, at, kind: 'full', pc: null, losses: { dropped: 0, damaged: 0, refused: 0 } },
  probes: [{ probe: 'cups', ok: true, ms: 4.5, reason: null, detail: null }],
  unchanged: [{ key: 'sane:x', readings: 2, observedAt: at }],
  devices: [device],
};
const fits = fitsOf(messages.report.schema);

describe('a look at a message', () => {
  test('is enough for a report as agents send them, also with fields that this version does not know', () => {
    expect(fits(report)).toBe(true);
    expect(fits({ ...report, colour: 'blue' })).toBe(true);
  });

  test.each([
    ['a kind of a newer agent', { ...device, kind: 'hologram' }],
    ['a health of a newer agent', { ...device, health: 'sparkling' }],
    ['a field to be filled in', { ...device, pageCountUnit: undefined }],
    ['a number that is too small', { ...device, parts: Array(9).fill(device.parts[0]) }],
    ['a name that stands for the prototype', JSON.parse(`{"__proto__":{},${JSON.stringify(device).slice(1)}`)],
  ])('leaves %s to the library', (_, other) => {
    expect(fits({ ...report, devices: [other] })).toBe(false);
  });

  test('says yes only to what the library would give back as it is', () => {
    const paths = pathsIn(report);
    const odd = fc.oneof(
      fc.anything(),
      fc.constantFrom('', -1, 0.5, 2 ** 60, null, [], {}, [null], 'x'.repeat(2000), at),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), odd), { maxLength: 3 }), (changes) => {
        const value = changes.reduce<unknown>((one, [path, part]) => put(one, path, part), report);
        if (!fits(value)) return;
        expect(messages.report.schema.safeParse(value)).toEqual({ success: true, data: value });
      }),
      { numRuns: 2000 },
    );
  });

  test('says no to whatever it does not know', () => {
    for (const schema of [
      z.date(),
      z.object({}),
      z.union([z.string(), z.null()]),
      z.string().trim(),
      z.string().refine(Boolean),
    ])
      expect(fitsOf(schema)('a')).toBe(false);
  });
});

type Path = readonly (string | number)[];

/** Every place in a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...path, name]))];
}

function put(value: unknown, [name, ...rest]: Path, part: unknown): unknown {
  if (name === undefined) return part;
  if (typeof value !== 'object' || value === null) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[name] = put(copy[name], rest, part);
  return copy;
}
