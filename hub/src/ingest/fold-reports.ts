import type { Health, Report } from '@motcua/contract';
import type { JudgeReading } from '../judge/fold-readings.ts';
import type { DeviceState, DeviceWrite, ReadingRow } from '../store/index.ts';
import type { KnownReport } from './deduplicate.ts';
import { foldDevice } from './fold-device.ts';
import { newIn, readingRow } from './reading-row.ts';
import { seenIn } from './seen-in.ts';

/** What a batch of reports makes of the devices in it. */
export interface Folded {
  /** Devices that were read. */
  saves: DeviceWrite[];
  /** Devices of which it was only said that they are as they were. */
  touches: DeviceState[];
  /** For the judge, in order. */
  readings: JudgeReading[];
  /** For the history, in order. */
  history: ReadingRow[];
}

/** The devices of one agent by key, while a batch is folded. */
type Book = Map<string, { state: DeviceState; write: Omit<DeviceWrite, 'state'> | null }>;

/** Plans all writes to devices: pure, in the order of arrival, one write for each device at the end. */
export function foldReports(reports: readonly KnownReport[], stored: readonly DeviceState[]): Folded {
  const books = new Map<string, Book>();
  const bookOf = (agent: string): Book => {
    const book = books.get(agent) ?? new Map();
    books.set(agent, book);
    return book;
  };
  for (const state of stored) bookOf(state.agent).set(state.key, { state, write: null });
  const history: ReadingRow[] = [];
  const readings = reports.flatMap((report) => foldOne(report, bookOf(report.arrival.agent), history));
  const entries = [...books.values()].flatMap((book) => [...book.values()]);
  const before = new Set(stored);
  return {
    saves: entries.flatMap(({ state, write }) => (write === null ? [] : [{ state, ...write }])),
    touches: entries.flatMap(({ state, write }) => (write === null && !before.has(state) ? [state] : [])),
    readings,
    history: newIn(history),
  };
}

function foldOne({ arrival, message, unit }: KnownReport, book: Book, history: ReadingRow[]): JudgeReading[] {
  const { agent, receivedAt: at } = arrival;
  const received = Date.parse(at);
  const read = seenIn(message).map((seen) => {
    const state = foldDevice(book.get(seen.key)?.state, seen, { agent, at });
    book.set(seen.key, { state, write: { raw: seen.raw, body: seen.body } });
    history.push(readingRow(state.id, seen, received));
    return toReading(state, { unit, healthyCount: seen.health === 'ok' ? 1 : 0 });
  });
  const unchanged = unchangedIn(message, book).map(({ entry, count }) => {
    const state = { ...entry.state, lastSeenAt: at };
    book.set(state.key, { ...entry, state });
    return toReading(state, { unit, healthyCount: state.health === 'ok' ? count : 0 });
  });
  return [...read, ...unchanged];
}

/** A device that the hub does not know (a store restored from a backup) waits for the next full report. */
const unchangedIn = ({ unchanged }: Report, book: Book) =>
  unchanged.flatMap(({ key, readings }) => {
    const entry = book.get(key);
    return entry === undefined ? [] : [{ entry, count: readings }];
  });

const toReading = (
  { id, agent, kind, name, health, reasons }: DeviceState,
  { unit, healthyCount }: { unit: string; healthyCount: number },
): JudgeReading => ({ deviceId: id, agent, unit, kind, name, health: health as Health, reasons, healthyCount });
