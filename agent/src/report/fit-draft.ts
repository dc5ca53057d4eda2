import { type DeviceReading, maxMessageBytes } from '@motcua/contract';
import type { Draft } from './plan-report.ts';

/** Room for what every report has: ids, times, losses. */
const headBytes = 1024;
/** The longest list of devices the schema takes. */
const maxDevices = 256;

/**
 * The same news in messages of lawful size. A full report that does not fit becomes deltas, because a `full` that lacks a device
 * says that it is gone. A device that alone is too large loses what a person can do without, last what it is judged by.
 */
export function fitDraft(draft: Draft, { limitBytes = maxMessageBytes }: { limitBytes?: number } = {}): Draft[] {
  const rest = { ...draft, devices: [] };
  const room = limitBytes - headBytes;
  const first = room - sizeOf(rest);
  const devices = draft.devices.map((device) => shrink(device, Math.min(room - sizeOf(emptied(rest)), limitBytes / 2)));
  const chunks = split(devices, { first, next: room - sizeOf(emptied(rest)) });
  if (chunks.length === 1) return [{ ...draft, devices: chunks[0] ?? [] }];
  return chunks.map((chunk, at): Draft => ({ ...(at === 0 ? rest : emptied(rest)), kind: 'delta', devices: chunk }));
}

/** What only the first of several messages says. */
const emptied = (draft: Draft): Draft => ({ ...draft, pc: null, probes: [], unchanged: [] });

function split(devices: readonly DeviceReading[], { first, next }: { first: number; next: number }): DeviceReading[][] {
  const chunks: DeviceReading[][] = [[]];
  let room = first;
  for (const device of devices) {
    const size = sizeOf(device) + 1;
    const current = chunks.at(-1);
    if (current !== undefined && size <= room && current.length < maxDevices) {
      current.push(device);
      room -= size;
    } else {
      chunks.push([device]);
      room = next - size;
    }
  }
  return chunks;
}

function shrink(device: DeviceReading, limitBytes: number): DeviceReading {
  const steps: ((each: DeviceReading) => DeviceReading)[] = [
    (each) => ({ ...each, raw: each.raw.slice(0, 16) }),
    (each) => ({ ...each, supplies: each.supplies.slice(0, 16), trays: each.trays.slice(0, 16) }),
    (each) => ({ ...each, raw: [], message: null }),
    (each) => ({ ...each, supplies: [], trays: [] }),
  ];
  return steps.reduce((each, step) => (sizeOf(each) <= limitBytes ? each : step(each)), device);
}

const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).byteLength;
