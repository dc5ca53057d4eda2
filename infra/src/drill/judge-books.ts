import { type Fault, stayFaults, unnoticedFaults } from './plan-drill.ts';

/** One try to write on a site, as the probe on that host noted it. */
export interface Try {
  host: string;
  /** Milliseconds since 1970 at its end. */
  at: number;
  written: boolean;
}

/** A report that an agent saw acknowledged. */
export interface Acknowledged {
  agent: string;
  /** `boot/seq` */
  report: string;
  at: number;
}

export interface DrillBooks {
  fault: Fault;
  /** When the fault was made, and when it was taken away. */
  struckAt: number;
  healedAt: number;
  /** The moment that a lost database was restored to. */
  moment: number | null;
  /** The primary when it was made. */
  primary: string;
  tries: readonly Try[];
  acknowledged: readonly Acknowledged[];
  agents: readonly string[];
  /** Reports in the store, each as often as it is there. */
  stored: readonly string[];
  /** Things that were done twice by what the store says, each in a few words. */
  doubled: readonly string[];
}

export interface DrillVerdict {
  /**
   * Seconds from the fault to the first write that the other site took; with `votes` from the return of the votes to the
   * first write; with `destroy` to the first write of the restored database; null when there was none, and with `witness` and
   * `upgrade`, which no database has to recover from.
   */
  rtoSeconds: number | null;
  /**
   * Seconds from there until the last agent had a report acknowledged again; with `upgrade` the longest that one agent waited
   * for that; null without agents, or when one never had.
   */
  agentsRtoSeconds: number | null;
  /** The longest time after the fault in which no site took a write. */
  gapSeconds: number | null;
  acknowledgedReports: number;
  /** In the ten seconds before the fault. */
  acknowledgedPerSecond: number;
  lostReports: number;
  duplicatedEffects: number;
  /** With `destroy`: reports that are there though they were acknowledged long after the moment and before the loss. */
  laterReports: number;
  /**
   * Writes at a site that had no right to them: at the old one between the other's first and last; with `witness` and
   * `votes` and `upgrade` any at the other site.
   */
  splitWrites: number;
  /** With `votes`: writes taken while two of three were lost, from a lease after the fault on. */
  unguardedWrites: number;
  /** Whether it showed what it must. */
  passed: boolean;
}

/** The lease, in milliseconds: what is written after it without votes was written without a right to. */
const lease = 20_000;

/** Seconds that writers may wait where a fault must have no effect. */
const noticed = 5;

/** What the books of a drill say: nobody's word but what was written down on both sides. */
export function judgeBooks(books: DrillBooks): DrillVerdict {
  const { fault, struckAt, healedAt, acknowledged, stored, doubled } = books;
  const from = fault === 'votes' ? healedAt : struckAt;
  const first = firstWrite(books, from);
  const gap = longestGap(books);
  const there = new Set(stored);
  const reports = new Set(acknowledged.filter((one) => mustBeThere(books, one)).map(({ report }) => report));
  const counted = {
    rtoSeconds: !unnoticedFaults.has(fault) && Number.isFinite(first) ? seconds(first - from) : null,
    agentsRtoSeconds: fault === 'upgrade' ? longestWait(books) : agentsBack(books, { from, first }),
    gapSeconds: gap === null ? null : seconds(gap.length),
    acknowledgedReports: reports.size,
    acknowledgedPerSecond: acknowledged.filter(({ at }) => at > struckAt - 10_000 && at <= struckAt).length / 10,
    lostReports: [...reports].filter((report) => !there.has(report)).length,
    duplicatedEffects: stored.length - there.size + doubled.length,
    laterReports: new Set(
      acknowledged.filter((one) => isGivenUp(books, one) && there.has(one.report)).map(({ report }) => report),
    ).size,
    splitWrites: splitWrites(books, first),
    unguardedWrites: fault === 'votes' ? writes(books, { from: struckAt + lease, to: healedAt }).length : 0,
  };
  return { ...counted, passed: isGood(fault, counted) };
}

/** A report that was acknowledged between the moment of a restore and the loss is given up; what was under way is either. */
const mustBeThere = ({ moment, struckAt }: DrillBooks, { at }: Acknowledged): boolean =>
  moment === null || at <= moment || at > struckAt + slack;
const isGivenUp = ({ moment, struckAt }: DrillBooks, { at }: Acknowledged): boolean =>
  moment !== null && at > moment + slack && at <= struckAt;

/** How long an acknowledgement may be under way, in milliseconds. */
const slack = 10_000;

function isGood(fault: Fault, verdict: Omit<DrillVerdict, 'passed'>): boolean {
  const { rtoSeconds, gapSeconds, lostReports, duplicatedEffects, laterReports, splitWrites, unguardedWrites } =
    verdict;
  if (lostReports + laterReports + duplicatedEffects + splitWrites + unguardedWrites > 0) return false;
  return unnoticedFaults.has(fault) ? gapSeconds !== null && gapSeconds <= noticed : rtoSeconds !== null;
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

const writes = ({ tries }: DrillBooks, { from, to = Number.POSITIVE_INFINITY }: { from: number; to?: number }): Try[] =>
  tries.filter(({ at, written }) => written && at >= from && at <= to);

/** The first write where writes are to be taken: at the other site, or where nobody takes over, anywhere. */
function firstWrite(books: DrillBooks, from: number): number {
  // What is destroyed is so at the end of its script, and takes no write until it is restored.
  if (books.fault === 'destroy') return longestGap(books)?.end ?? Number.POSITIVE_INFINITY;
  const stays = stayFaults.has(books.fault);
  const taken = writes(books, { from }).filter(({ host }) => stays || host !== books.primary);
  return taken.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
}

/** The last of the agents' first acknowledgements after the fault had its effect: what was under way then may still come. */
function agentsBack(
  { agents, acknowledged }: DrillBooks,
  { from, first }: { from: number; first: number },
): number | null {
  if (agents.length === 0 || !Number.isFinite(first)) return null;
  const back = new Map<string, number>();
  for (const { agent, at } of acknowledged)
    if (at >= first) back.set(agent, Math.min(at, back.get(agent) ?? Number.POSITIVE_INFINITY));
  const last = Math.max(...agents.map((agent) => back.get(agent) ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(last) ? seconds(last - from) : null;
}

/** The longest time after the fault in which one agent had no report acknowledged, though it went on to have one. */
function longestWait({ agents, acknowledged, struckAt, healedAt }: DrillBooks): number | null {
  if (agents.length === 0) return null;
  const waits = agents.map((agent) => {
    const times = acknowledged.filter((one) => one.agent === agent).map(({ at }) => at);
    const before = times.filter((at) => at < struckAt);
    const after = times.filter((at) => at >= struckAt).toSorted((a, b) => a - b);
    if (!after.some((at) => at > healedAt)) return Number.POSITIVE_INFINITY;
    const all = [before.reduce((most, at) => Math.max(most, at), 0) || struckAt, ...after];
    return Math.max(...all.slice(1).map((at, index) => at - (all[index] ?? at)));
  });
  const longest = Math.max(...waits);
  return Number.isFinite(longest) ? seconds(longest) : null;
}

/** The longest time between two writes after the fault: its length, and when it ended. */
function longestGap(books: DrillBooks): { length: number; end: number } | null {
  const times = writes(books, { from: books.struckAt }).map(({ at }) => at);
  const sorted = [books.struckAt, ...times].toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((end, index) => ({ length: end - (sorted[index] ?? end), end }));
  return gaps.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Between the first write of the other site and its last before the primary came home. */
function splitWrites(books: DrillBooks, first: number): number {
  const { fault, primary, struckAt } = books;
  const other = writes(books, { from: struckAt }).filter(({ host }) => host !== primary);
  // After a restore whoever was chosen leads.
  if (fault === 'destroy') return 0;
  if (stayFaults.has(fault)) return other.length;
  const last = other.reduce((most, { at }) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  return writes(books, { from: struckAt }).filter(({ host, at }) => host === primary && at > first && at < last).length;
}

/** Reads the lines of a probe: `1767000000000 yes` or `… no`. */
export function parseTries(host: string, text: string): Try[] {
  return text.split('\n').flatMap((line) => {
    const [, at, word] = /^(\d{13}) (yes|no)$/.exec(line.trim()) ?? [];
    return at === undefined ? [] : [{ host, at: Number(at), written: word === 'yes' }];
  });
}
