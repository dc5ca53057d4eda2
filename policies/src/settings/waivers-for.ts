import type { IsoDate, Unit } from '@motcua/inventory';
import type { Distance } from './find-targets.ts';
import type { Waiver } from './settings.ts';

/** What a finding shows of the waiver that covers it. */
export type WaiverNote = Pick<Waiver, 'id' | 'reason' | 'approver' | 'decision' | 'from' | 'expiry'>;

/** A waiver that covers a finding no more. */
export interface ExpiredWaiver extends WaiverNote {
  standard: string;
  unit: string | null;
  /** Findings that it would have covered. */
  findings: number;
}

/** Finds the waiver in force for what is not met, and remembers what ran out. */
export function waiversFor(
  waivers: readonly Waiver[],
  { distance, asOf }: { distance: Distance; asOf: IsoDate },
): { find(standard: string, unit: Unit): WaiverNote | null; expired(): ExpiredWaiver[] } {
  const byStandard = Map.groupBy(
    waivers.filter(({ from }) => from <= asOf),
    ({ standard }) => standard,
  );
  const ranOut = new Map<Waiver, number>(
    waivers.filter(({ expiry }) => expiry <= asOf).map((waiver): [Waiver, number] => [waiver, 0]),
  );
  return {
    find(standard, unit) {
      const meant = byStandard.get(standard)?.filter((waiver) => distance(waiver, unit) !== undefined) ?? [];
      const held = meant.filter(({ expiry }) => asOf < expiry).sort(latestFirst)[0];
      if (held !== undefined) return noteOf(held);
      for (const waiver of meant) ranOut.set(waiver, (ranOut.get(waiver) ?? 0) + 1);
      return null;
    },
    expired: () =>
      [...ranOut]
        .map(([waiver, findings]) => ({ ...noteOf(waiver), standard: waiver.standard, unit: waiver.unit, findings }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const noteOf = ({ id, reason, approver, decision, from, expiry }: Waiver): WaiverNote => ({
  ...{ id, reason, approver, decision, from, expiry },
});

const latestFirst = (a: Waiver, b: Waiver) =>
  a.expiry === b.expiry ? (a.id < b.id ? -1 : 1) : a.expiry < b.expiry ? 1 : -1;
