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
  /** When the fault was made. */
  struckAt: number;
  struck: string;
  tries: readonly Try[];
  acknowledged: readonly Acknowledged[];
  agents: readonly string[];
  /** Reports in the store, each as often as it is there. */
  stored: readonly string[];
  /** Things that were done twice by what the store says, each in a few words. */
  doubled: readonly string[];
}

export interface DrillVerdict {
  /** Seconds from the fault to the first write that the other site took; null when it took none. */
  rtoSeconds: number | null;
  /** Seconds from the fault until the last agent had a report acknowledged again; null without agents, or when one never had. */
  agentsRtoSeconds: number | null;
  acknowledgedReports: number;
  lostReports: number;
  duplicatedEffects: number;
  /** Writes that the struck site took after the other had begun to. */
  splitWrites: number;
}

/** What the books of a drill say: nobody's word but what was written down on both sides. */
export function judgeBooks(books: DrillBooks): DrillVerdict {
  const { struckAt, struck, tries, acknowledged, stored, doubled } = books;
  const taken = tries.filter(({ host, at, written }) => written && host !== struck && at >= struckAt);
  const first = Math.min(...taken.map(({ at }) => at));
  const there = new Set(stored);
  const twice = stored.length - there.size;
  const reports = new Set(acknowledged.map(({ report }) => report));
  return {
    rtoSeconds: Number.isFinite(first) ? seconds(first - struckAt) : null,
    agentsRtoSeconds: agentsBack(books),
    acknowledgedReports: reports.size,
    lostReports: [...reports].filter((report) => !there.has(report)).length,
    duplicatedEffects: twice + doubled.length,
    splitWrites: splitWrites(books, first),
  };
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

/** The last of the agents' first acknowledgements after the fault had its effect: what was under way then may still come. */
function agentsBack({ struckAt, agents, acknowledged, tries, struck }: DrillBooks): number | null {
  const taken = tries.filter(({ host, at, written }) => written && host !== struck && at >= struckAt);
  const from = Math.min(...taken.map(({ at }) => at));
  if (agents.length === 0 || !Number.isFinite(from)) return null;
  const back = agents.map((agent) =>
    Math.min(...acknowledged.filter((one) => one.agent === agent && one.at >= from).map(({ at }) => at)),
  );
  const last = Math.max(...back);
  return Number.isFinite(last) ? seconds(last - struckAt) : null;
}

/** Between the first write of the other site and its last before the primary came home. */
function splitWrites({ tries, struck, struckAt }: DrillBooks, first: number): number {
  if (!Number.isFinite(first)) return 0;
  const other = tries.filter(({ host, written, at }) => host !== struck && written && at >= struckAt);
  const last = Math.max(...other.map(({ at }) => at));
  return tries.filter(({ host, written, at }) => host === struck && written && at > first && at < last).length;
}

/** Reads the lines of a probe: `1767000000000 yes` or `… no`. */
export function parseTries(host: string, text: string): Try[] {
  return text.split('\n').flatMap((line) => {
    const [, at, word] = /^(\d{13}) (yes|no)$/.exec(line.trim()) ?? [];
    return at === undefined ? [] : [{ host, at: Number(at), written: word === 'yes' }];
  });
}
