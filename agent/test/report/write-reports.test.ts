import { type DeviceReading, decodeMessage, maxMessageBytes } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/report/plan-report.ts';
import { writeReports } from '../../src/report/write-reports.ts';
import { pc, printer } from '../run/readings.ts';

const at = new Date('2026-06-30T01:00:00Z');
const head = { boot: 'a'.repeat(32), nextSeq: 7, at, losses: { dropped: 1, damaged: 0, refused: 2 } };
const draft: Draft = { kind: 'full', urgency: 'state', devices: [printer], pc, probes: [], unchanged: [] };
const talkative = (key: string, bytes: number): DeviceReading => ({
  ...printer,
  key,
  raw: Array.from({ length: Math.min(256, Math.ceil(bytes / 256)) }, () => 'x'.repeat(256)),
});

describe('writeReports', () => {
  test('makes one message of what fits', () => {
    const [report, ...more] = writeReports([draft], head);
    expect(more).toEqual([]);
    expect(decodeMessage('report', report?.bytes ?? new Uint8Array())).toMatchObject({
      ok: true,
      value: { v: 1, boot: head.boot, seq: 7, kind: 'full', losses: head.losses, devices: [{ key: printer.key }] },
    });
  });

  test('makes deltas of a full report that does not fit: a full one without a device would say that it is gone', () => {
    const devices = Array.from({ length: 40 }, (_, index) => talkative(`cups:${index}`, 3000));
    const reports = writeReports([{ ...draft, devices }], head);
    expect(reports.length).toBeGreaterThan(1);
    const read = reports.map(({ bytes }) => decodeMessage('report', bytes));
    expect(read.map((each) => each.ok && each.value.kind)).not.toContain('full');
    expect(read.flatMap((each) => (each.ok ? each.value.devices.map(({ key }) => key) : []))).toEqual(
      devices.map(({ key }) => key),
    );
    expect(read.map((each) => each.ok && each.value.pc !== null)).toEqual(reports.map((_, index) => index === 0));
    expect(reports.map(({ seq }) => seq)).toEqual(reports.map((_, index) => 7 + index));
  });

  test('makes messages of lawful size, in which every device is, whatever the devices say', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 70_000 }), { maxLength: 60 });
    const property = fc.property(sizes, (all) => {
      const devices = all.map((bytes, index) => talkative(`cups:${index}`, bytes));
      const reports = writeReports([{ ...draft, devices }], head);
      for (const { bytes } of reports) expect(bytes.byteLength).toBeLessThanOrEqual(maxMessageBytes);
      const keys = reports.flatMap(({ bytes }) => {
        const read = decodeMessage('report', bytes);
        return read.ok ? read.value.devices.map(({ key }) => key) : [];
      });
      expect(keys).toEqual(devices.map(({ key }) => key));
    });
    fc.assert(property, { numRuns: 60 });
  });
});
