import type { Health, Report } from '@motcua/contract';
import type { JudgeReading } from '../judge/fold-readings.ts';
import type { DeviceRow } from '../store/index.ts';
import type { KnownReport } from './deduplicate.ts';
import { foldDevice } from './fold-device.ts';
import { seenIn } from './seen-in.ts';

/** What a batch of reports makes of the devices in it. */
export interface Folded {
  /** Devices that were read. */
  saves: DeviceRow[];
  /** Devices of which it was only said that they are as they were. */
  touches: DeviceRow[];
  /** For the judge, in order. */
  readings: JudgeReading[];
}

const nameOf = ({ agent, key }: { agent: string; key: string }) => `${agent}|${key}`;

/** Plans all writes to devices: pure, in the order of arrival, one row for each device at the end. */
export function foldReports(reports: readonly KnownReport[], stored: readonly DeviceRow[]): Folded {
  const rows = new Map(stored.map((row) => [nameOf(row), row]));
  const saved = new Set<string>();
  const touched = new Set<string>();
  const readings: JudgeReading[] = [];
  for (const { arrival, message, unit } of reports) {
    for (const seen of seenIn({ agent: arrival.agent, report: message, at: arrival.receivedAt })) {
      const row = foldDevice(rows.get(nameOf(seen)), seen);
      rows.set(nameOf(row), row);
      saved.add(nameOf(row));
      readings.push({ ...judged(row, unit), reasons: seen.reasons, healthyCount: seen.health === 'ok' ? 1 : 0 });
    }
    for (const { row, count } of unchangedIn(message, arrival.agent, rows)) {
      const next = { ...row, lastSeenAt: arrival.receivedAt };
      rows.set(nameOf(row), next);
      touched.add(nameOf(row));
      const reasons: string[] = JSON.parse(row.reasons);
      readings.push({ ...judged(next, unit), reasons, healthyCount: row.health === 'ok' ? count : 0 });
    }
  }
  const pick = (names: Iterable<string>) => [...names].flatMap((name) => rows.get(name) ?? []);
  return { saves: pick(saved), touches: pick(touched.difference(saved)), readings };
}

/** A device that the hub does not know (a store restored from a backup) waits for the next full report. */
const unchangedIn = ({ unchanged }: Report, agent: string, rows: ReadonlyMap<string, DeviceRow>) =>
  unchanged.flatMap(({ key, readings }) => {
    const row = rows.get(nameOf({ agent, key }));
    return row === undefined ? [] : [{ row, count: readings }];
  });

const judged = ({ id, agent, kind, name, health }: DeviceRow, unit: string) => ({
  deviceId: id,
  agent,
  unit,
  kind,
  name,
  health: health as Health,
});
