import type { Found } from '@motcua/contract';

/** A device that was found, and whether the hub has been told of it as it is now. */
export interface LedgerEntry {
  found: Found;
  told: boolean;
}

/** More than an office has; what comes beyond waits until something is gone from the list. */
const most = 1024;

/** Pure: the list after another look; what is new or otherwise than before is to be told. */
export function noteFound(ledger: readonly LedgerEntry[], found: readonly Found[]): LedgerEntry[] {
  const entries = new Map(ledger.map((entry) => [entry.found.address, entry]));
  for (const one of found) {
    const before = entries.get(one.address);
    if (before === undefined || !isSame(before.found, one)) entries.set(one.address, { found: one, told: false });
  }
  return [...entries.values()].slice(0, most);
}

/** Pure: the list once these were put where they cannot be lost. */
export const noteTold = (ledger: readonly LedgerEntry[], told: readonly Found[]): LedgerEntry[] =>
  ledger.map((entry) => (told.includes(entry.found) ? { ...entry, told: true } : entry));

/** What is to be told. */
export const untold = (ledger: readonly LedgerEntry[]): Found[] =>
  ledger.filter(({ told }) => !told).map(({ found }) => found);

const isSame = (a: Found, b: Found): boolean =>
  JSON.stringify({ ...a, foundAt: null }) === JSON.stringify({ ...b, foundAt: null });
