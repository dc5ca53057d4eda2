/** Names one report of the one agent: `boot/seq`. */
export type ReportName = string;

export const reportName = (boot: string, seq: number): ReportName => `${boot}/${seq}`;

interface BookEvent {
  /** Names the transaction that wrote it; what a report brings about is written with it. */
  written: string;
  type: string;
  data: Record<string, unknown>;
}

export interface BookTicket {
  number: number;
  device: string;
  state: string;
  events: readonly BookEvent[];
}

/** A reading of a device as the stored reports tell it, in the order of their commits, with how many readings it stands for. */
export interface BookReading {
  device: string;
  /** Names the transaction, as an event's does. */
  written: string;
  health: string;
  count: number;
}

/** Everything that was written down during a run, by both sides. */
export interface Books {
  /** Reports in the hub's store. */
  stored: readonly { boot: string; seq: number }[];
  /** Reports that were in the store at some earlier moment. */
  storedBefore: readonly ReportName[];
  /** Reports whose first acknowledgement never came, because one of the two was killed over it. */
  unheard: readonly ReportName[];
  /** Reports that the agent put into its outbox. */
  made: readonly { boot: string; seq: number }[];
  /** Reports that the agent took out of its outbox, which it does when it sees them acknowledged. */
  left: readonly ReportName[];
  /** Reports in the outbox in the end. */
  waiting: readonly ReportName[];
  /** Reports that the agent says it lost. */
  losses: number;
  tickets: readonly BookTicket[];
  readings: readonly BookReading[];
  /** The device whose state was played with, and how often it was broken. */
  device: string;
  episodes: number;
  /** Healthy readings in a row that end a fault. */
  healthyReadings: number;
}

/** Compares what both sides wrote down; every sentence that comes back is a broken promise. */
export const compareBooks = (books: Books): string[] => [
  ...reportsOnce(books),
  ...acknowledgedAreStored(books),
  ...sequencesComplete(books),
  ...oneTicket(books),
  ...books.tickets.flatMap((ticket) => proofsCountOnce(ticket, books)),
];

function reportsOnce({ stored }: Books): string[] {
  const seen = new Set<ReportName>();
  return stored.flatMap(({ boot, seq }) => {
    const name = reportName(boot, seq);
    if (seen.has(name)) return [`report ${name} is in the store twice`];
    seen.add(name);
    return [];
  });
}

function acknowledgedAreStored({ stored, storedBefore, left, losses }: Books): string[] {
  const names = new Set(stored.map(({ boot, seq }) => reportName(boot, seq)));
  const gone = storedBefore.filter((name) => !names.has(name));
  const lost = left.filter((name) => !names.has(name));
  return [
    ...gone.map((name) => `report ${name} was committed and is not there any more`),
    ...(lost.length > losses ? lost.map((name) => `report ${name} was acknowledged and is not in the store`) : []),
  ];
}

/** Each boot's reports are numbered from 1 without a gap: in the store, still waiting, or counted as lost. */
function sequencesComplete({ stored, made, waiting, losses }: Books): string[] {
  const there = new Set([...stored.map(({ boot, seq }) => reportName(boot, seq)), ...waiting]);
  const last = new Map<string, number>();
  for (const { boot, seq } of [...stored, ...made]) last.set(boot, Math.max(seq, last.get(boot) ?? 0));
  const missing = [...last].flatMap(([boot, most]) =>
    Array.from({ length: most }, (_, index) => reportName(boot, index + 1)).filter((name) => !there.has(name)),
  );
  return missing.length > losses ? missing.map((name) => `report ${name} is missing and not counted as lost`) : [];
}

function oneTicket({ tickets, device, episodes }: Books): string[] {
  const own = tickets.filter((ticket) => ticket.device === device);
  const devices = [...new Set(tickets.map((ticket) => ticket.device))];
  const open = (of: string) => tickets.filter(({ device: at, state }) => at === of && state !== 'closed').length;
  const begun = own.flatMap(({ events }) => events.filter(({ type }) => type === 'opened' || type === 'reopened'));
  return [
    ...(own.length === 1 ? [] : [`${own.length} tickets for ${device} where one was due`]),
    ...devices.filter((of) => open(of) > 1).map((of) => `${open(of)} tickets are open for ${of}`),
    ...(begun.length > episodes ? [`${begun.length} openings for ${episodes} faults`] : []),
    ...tickets.flatMap(beginsAndEndsInTurn),
  ];
}

function beginsAndEndsInTurn({ number, events }: BookTicket): string[] {
  const turns = events.map(({ type }) => type).filter((type) => ['opened', 'reopened', 'closed'].includes(type));
  const due = (index: number) => (index === 0 ? 'opened' : index % 2 === 1 ? 'closed' : 'reopened');
  const wrong = turns.findIndex((type, index) => type !== due(index));
  return wrong === -1 ? [] : [`ticket ${number}: ${turns[wrong]} where ${due(wrong)} was due`];
}

/**
 * A ticket closes with the reading that ends its fault, and with as many as the stored reports hold since the last faulty
 * one: none counted twice. Nothing here goes by a clock, since those are set.
 */
function proofsCountOnce({ number, device, events }: BookTicket, { readings, healthyReadings }: Books): string[] {
  const ends = endsOfFaults(
    readings.filter((row) => row.device === device),
    healthyReadings,
  );
  return events.flatMap(({ written, type, data }) => {
    if (type !== 'closed') return [];
    const { readings: counted } = data.proof as { readings: number };
    const due = ends.filter((end) => end.written === written).map((end) => end.readings);
    if (due.includes(counted)) return [];
    return [
      `ticket ${number}: closed with ${counted} readings, not ${due.length === 0 ? 'yet due' : due.join(' or ')}`,
    ];
  });
}

/** Counts anew, from the reports alone, the healthy readings that ended each fault of a device. */
function endsOfFaults(
  readings: readonly BookReading[],
  healthyReadings: number,
): { written: string; readings: number }[] {
  let healthy: number | null = null;
  return readings.flatMap(({ health, count, written }) => {
    if (health === 'down' || health === 'degraded') healthy = 0;
    if (health !== 'ok' || healthy === null) return [];
    healthy += count;
    if (healthy < healthyReadings) return [];
    const end = { written, readings: healthy };
    healthy = null;
    return [end];
  });
}
