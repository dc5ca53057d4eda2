import type { DeviceReading, Found, Health, Intervals, PcReading, ProbeOutcome, Unchanged } from '@motcua/contract';
import type { Urgency } from '../outbox/entry.ts';
import { type News, newsOfDevice, newsOfPc, probesDiffer } from './changes.ts';

/** What one collection has read. */
export interface Reading {
  devices: readonly DeviceReading[];
  pc: PcReading | null;
  probes: readonly ProbeOutcome[];
}

/** What is worth sending; numbers, times and losses are added when it is. */
export interface Draft {
  kind: 'full' | 'delta';
  urgency: Urgency;
  devices: readonly DeviceReading[];
  pc: PcReading | null;
  probes: readonly ProbeOutcome[];
  unchanged: readonly Unchanged[];
  found?: readonly Found[];
}

/** What the hub has been told in this boot, and what has been read and not told yet. Times are monotonic milliseconds. */
export interface Told {
  lastFullMs: number | null;
  lastReportMs: number;
  devices: ReadonlyMap<string, DeviceReading>;
  pc: PcReading | null;
  probes: readonly ProbeOutcome[];
  unchanged: ReadonlyMap<string, Unchanged>;
  /** How many of the next readings are told at once. */
  soon: number;
}

export interface ReportSituation {
  told: Told;
  reading: Reading;
  /** Keys of devices whose last reading stands: nothing new was read of them, so nothing is counted. */
  kept?: readonly string[];
  nowMs: number;
  intervals: Intervals;
}

export const nothingTold: Told = {
  lastFullMs: null,
  lastReportMs: Number.NEGATIVE_INFINITY,
  devices: new Map(),
  pc: null,
  probes: [],
  unchanged: new Map(),
  soon: 0,
};

/** The key under which the PC itself is counted. */
const pcKey = 'pc';
/** Readings told at once after a recovery, so that the hub has its proof soon: by default three in a row close a ticket. */
const soonReadings = 3;

/**
 * What to send after a reading: everything at the start and daily, what changed when something did, else a heartbeat now and
 * then. Readings that are the same are counted for each device; what was counted of a device is told in a report of its own
 * before its change is, so that no count is ever taken for readings of another health.
 */
export function planReport({ told, reading, kept = [], nowMs, intervals }: ReportSituation): {
  drafts: Draft[];
  told: Told;
} {
  const news = readNews(told, reading);
  if (isFullDue({ told, reading, nowMs, intervals })) return tellAll({ told, reading, nowMs, news });
  const counted = count(told.unchanged, reading, new Set([...news.keys, ...kept]));
  if (news.urgency !== null) return tellChanges({ told, reading, nowMs, news, counted });
  // Half a reading early rather than a whole one late.
  const dueMs = told.lastReportMs + intervals.heartbeatSeconds * 1000 - intervals.probeSeconds * 500;
  if (nowMs < dueMs && told.soon === 0) return { drafts: [], told: { ...told, unchanged: counted } };
  const soon = Math.max(0, told.soon - 1);
  return { drafts: [heartbeat(counted)], told: { ...told, unchanged: new Map(), lastReportMs: nowMs, soon } };
}

/** What to send at a clean stop: readings that were counted and not yet told. */
export const planLast = ({ unchanged }: Told): Draft[] => flush([...unchanged.values()]);

interface NewsOfReading {
  devices: readonly DeviceReading[];
  pc: News;
  keys: ReadonlySet<string>;
  urgency: Urgency | null;
  recovered: boolean;
}
type Telling = { told: Told; reading: Reading; nowMs: number; news: NewsOfReading };

function readNews(told: Told, { devices, pc, probes }: Reading): NewsOfReading {
  const found = devices.map((device): { device: DeviceReading; news: News } => {
    const before = told.devices.get(device.key);
    return { device, news: before === undefined ? 'state' : newsOfDevice(before, device) };
  });
  const changed = found.filter(({ news }) => news !== null).map(({ device }) => device);
  const ofPc = newsOfPc(told.pc, pc);
  const all = [ofPc, ...found.map(({ news }) => news), probesDiffer(told.probes, probes) ? 'state' : null];
  const recovered =
    hasRecovered(told.pc?.health, pc?.health) ||
    changed.some(({ key, health }) => hasRecovered(told.devices.get(key)?.health, health));
  return {
    devices: changed,
    pc: ofPc,
    keys: new Set([...changed.map(({ key }) => key), ...(ofPc === null ? [] : [pcKey])]),
    urgency: all.includes('state') ? 'state' : all.includes('level') ? 'telemetry' : null,
    recovered,
  };
}

const hasRecovered = (before: Health | undefined, now: Health | undefined): boolean =>
  now === 'ok' && before !== undefined && before !== 'ok';

function isFullDue({ told, reading, nowMs, intervals }: ReportSituation): boolean {
  if (told.lastFullMs === null || nowMs - told.lastFullMs >= intervals.fullSeconds * 1000) return true;
  const here = new Set(reading.devices.map(({ key }) => key));
  return [...told.devices.keys()].some((key) => !here.has(key)); // forgotten on the hub's wish
}

function tellAll({ told, reading, nowMs, news }: Telling): { drafts: Draft[]; told: Told } {
  const full: Draft = { kind: 'full', urgency: 'state', ...reading, unchanged: [] };
  const devices = new Map(reading.devices.map((device) => [device.key, device]));
  const when = { lastFullMs: nowMs, lastReportMs: nowMs, unchanged: new Map() };
  const next = { ...tellNew(told, reading, news), devices, pc: reading.pc, ...when };
  return { drafts: [...flush([...told.unchanged.values()]), full], told: next };
}

function tellChanges({ told, reading, nowMs, news, counted }: Telling & { counted: ReadonlyMap<string, Unchanged> }): {
  drafts: Draft[];
  told: Told;
} {
  const before = [...counted.values()].filter(({ key }) => news.keys.has(key));
  const delta: Draft = {
    kind: 'delta',
    urgency: news.urgency ?? 'telemetry',
    devices: news.devices,
    pc: news.pc === null ? null : reading.pc,
    probes: reading.probes,
    unchanged: [...counted.values()].filter(({ key }) => !news.keys.has(key)),
  };
  const next = { ...tellNew(told, reading, news), lastReportMs: nowMs, unchanged: new Map() };
  return { drafts: [...flush(before), delta], told: next };
}

/** What is unchanged stays as it was told, so that drift within a bucket adds up. */
function tellNew(told: Told, reading: Reading, news: NewsOfReading): Told {
  const devices = new Map(
    reading.devices.map((device) => {
      const kept = news.keys.has(device.key) ? device : (told.devices.get(device.key) ?? device);
      return [device.key, kept];
    }),
  );
  const pc = news.pc === null ? told.pc : reading.pc;
  const soon = news.recovered ? soonReadings : Math.max(0, told.soon - 1);
  return { ...told, devices, pc, probes: reading.probes, soon };
}

function count(
  unchanged: ReadonlyMap<string, Unchanged>,
  { devices, pc }: Reading,
  apart: ReadonlySet<string>,
): ReadonlyMap<string, Unchanged> {
  const next = new Map(unchanged);
  const all = [...devices, ...(pc === null ? [] : [{ key: pcKey, observedAt: pc.observedAt }])];
  for (const { key, observedAt } of all)
    if (!apart.has(key)) next.set(key, { key, observedAt, readings: (next.get(key)?.readings ?? 0) + 1 });
  return next;
}

const heartbeat = (counted: ReadonlyMap<string, Unchanged>): Draft => ({
  kind: 'delta',
  urgency: 'telemetry',
  devices: [],
  pc: null,
  probes: [],
  unchanged: [...counted.values()],
});

const flush = (unchanged: readonly Unchanged[]): Draft[] =>
  unchanged.length === 0 ? [] : [heartbeat(new Map(unchanged.map((each) => [each.key, each])))];
