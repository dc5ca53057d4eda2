import type { Device, Installation } from '../model.ts';
import { tagKey } from '../reconcile/keys.ts';
import { type Judged, openBooks } from './judge-scan.ts';
import {
  type AgentSight,
  outcomes,
  type Scan,
  type StocktakeResult,
  type StocktakeRow,
  type StocktakeSubject,
} from './stocktake.ts';

/**
 * What a stock-take says of every device that was to be found and every tag that was scanned, by outcome, unit and tag.
 * Of a tag that was scanned twice the last scan counts.
 */
export function planStocktake({
  register,
  subject,
  scans,
  seen = [],
}: {
  register: Installation;
  subject: StocktakeSubject;
  scans: readonly Scan[];
  seen?: readonly AgentSight[];
}): StocktakeResult {
  const books = openBooks(register, subject);
  const last = new Map<string, Judged>();
  for (const scan of scans) {
    const judged = books.judge(scan);
    if (judged.tag !== '') last.set(tagKey(judged.tag), judged);
  }
  const sights = newest(seen);
  const missing = books.expected.filter((row) => !last.has(tagKey(row.tag)));
  const rows = [
    ...[...last.values()].map((judged) => scannedRow(judged, sights)),
    ...missing.map((device) => missingRow(device, sights)),
  ].sort(inOrder);
  const totals = Object.fromEntries(outcomes.map((name) => [name, rows.filter((row) => row.outcome === name).length]));
  return { totals: totals as StocktakeResult['totals'], rows };
}

type Sights = ReadonlyMap<string, AgentSight>;

function newest(seen: readonly AgentSight[]): Sights {
  const sorted = seen.toSorted((a, b) => order(a.lastSeenAt, b.lastSeenAt));
  return new Map(sorted.map((sight) => [sight.declared, sight]));
}

const bookRow = (device: Device | null, sights: Sights) => {
  const sight = device === null ? undefined : sights.get(device.id);
  return {
    ...{ device: device?.id ?? null, kind: device?.kind ?? null, unit: device?.unit ?? null },
    ...{ place: device?.place ?? null, seenAt: sight?.lastSeenAt ?? null, seenUnit: sight?.unit ?? null },
  };
};

const scannedRow = ({ scan, tag, device, outcome, foundUnit, proposed }: Judged, sights: Sights): StocktakeRow => ({
  ...{ outcome, tag, ...bookRow(device, sights), foundUnit, foundPlace: scan.place },
  ...{ scannedAt: scan.at, scannedBy: scan.by, proposed },
});

function missingRow(device: Device, sights: Sights): StocktakeRow {
  const nowhere = { foundUnit: null, foundPlace: null, scannedAt: null, scannedBy: null };
  const proposed = sights.has(device.id) ? 'look' : 'status';
  return { outcome: 'notFound', tag: device.tag, ...bookRow(device, sights), ...nowhere, proposed };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const rank = ({ outcome }: StocktakeRow) => outcomes.indexOf(outcome);
const inOrder = (a: StocktakeRow, b: StocktakeRow) =>
  rank(a) - rank(b) || order(a.unit ?? a.foundUnit ?? '', b.unit ?? b.foundUnit ?? '') || order(a.tag, b.tag);
