import { minute, second } from '../world/time.ts';
import type { PersonReport, PlannedWork, Silence, Truth } from '../world/truth.ts';
import type { BookCause, Books, BookTicket } from './books.ts';
import { type Episode, episodesOf, holdAfterClosing, nameOf } from './episodes.ts';
import { isSurelyClosed, sureOpening } from './office.ts';
import { type Open, openSpans } from './spans.ts';

interface Held {
  ticket: BookTicket;
  spans: readonly Open[];
}

/** The error stayed, and that is noticed so long after an opening at the latest. */
const backAfter = 31 * minute;
/** How far the hub's clock may be behind the truth at anything: one reading and the looks that follow it. */
const slack = 5 * second;

/** Every sentence that comes back is a promise that the tickets break. */
export function judgeTickets(truth: Truth, { tickets }: Pick<Books, 'tickets'>): string[] {
  const episodes = episodesOf(truth);
  const held = tickets.map((ticket) => ({ ticket, spans: openSpans(ticket) }));
  const byDevice = Map.groupBy(held, ({ ticket }) => ticket.device);
  const reports = Map.groupBy(truth.reports, ({ device }) => nameOf(device));
  const silences = Map.groupBy(truth.silences, ({ agent }) => agent);
  return [
    ...[...episodes].flatMap(([device, own]) =>
      own.flatMap((episode) => hasItsTicket(episode, { tickets: byDevice.get(device) ?? [], silences, own })),
    ),
    ...held.flatMap((one) => hasItsFault(one, { episodes: episodes.get(one.ticket.device) ?? [], reports })),
    ...held.flatMap(atNight),
    ...held.flatMap((one) => inWork(one, truth.works)),
    ...[...byDevice].flatMap(([device, own]) => oneAtATime(device, own)),
    ...held.flatMap(({ ticket, spans }) =>
      spans.at(-1)?.to === null ? [`ticket ${ticket.number} is open when all is well`] : [],
    ),
  ];
}

const name = ({ device, faults }: Episode): string =>
  `${faults[0]?.reason} of ${device} at ${new Date(faults[0]?.from ?? 0).toISOString()}`;

/** A fault that lasted has one ticket, open from its hold time to its end but while people call it mended, with each cause. */
function hasItsTicket(
  episode: Episode,
  {
    tickets,
    silences,
    own,
  }: { tickets: readonly Held[]; silences: ReadonlyMap<string, readonly Silence[]>; own: readonly Episode[] },
): string[] {
  if (episode.held !== 'yes') return [];
  const { begins, ends, heldBy } = episode;
  const about = tickets.filter(({ spans }) =>
    spans.some(({ from, to }) => from < ends.earliest && (to ?? Infinity) > heldBy),
  );
  if (heldBy + slack >= ends.earliest) return [];
  if (about.length === 0) return [`${name(episode)} has no ticket`];
  if (about.length > 1)
    return [`${name(episode)} has ${about.length} tickets: ${about.map(({ ticket }) => ticket.number)}`];
  const [{ ticket, spans } = { ticket: undefined, spans: [] }] = about;
  if (ticket === undefined) return [];
  return [
    ...gaps(spans, { from: heldBy + slack, to: ends.earliest, faults: episode.faults }).map(
      (gap) => `${name(episode)}: ticket ${ticket.number} is not open at ${new Date(gap).toISOString()}`,
    ),
    ...episode.faults
      .filter(({ seen, over }) => seen.latest < over.earliest && over.earliest > heldBy + slack)
      // What came and went while people had closed the ticket is in no line of it.
      .filter(({ seen, over }) => spans.some(({ from, to }) => from < over.earliest && (to ?? Infinity) > seen.latest))
      .filter(
        ({ reason, over }) =>
          !ticket.causes.some((cause) => isCause(cause, { reason, from: begins.earliest, to: over.latest })),
      )
      .map(({ reason }) => `${name(episode)}: ticket ${ticket.number} has no line of ${reason}`),
    ...endsInTime(episode, { ticket, spans, silences, own }),
  ];
}

const isCause = (
  { by, ...cause }: BookCause,
  { reason, from, to }: { reason: string; from: number; to: number },
): boolean => by === null && cause.reason === reason && cause.since >= from && cause.since <= to;

/** Moments at which it should have been open and was not; after a person has closed it, a hold time is let pass. */
function gaps(
  spans: readonly Open[],
  { from, to, faults }: { from: number; to: number; faults: Episode['faults'] },
): number[] {
  let at = from;
  const found: number[] = [];
  for (const span of [...spans, null]) {
    if (at >= to) return found;
    if (span === null || span.from > at) found.push(at);
    if (span === null) return found;
    if (span.to === null) return found;
    if (span.to < at) {
      found.pop();
      continue;
    }
    at = isPersons(span) ? backBy(span.to, faults) : span.to;
  }
  return found;
}

/**
 * When what a person closed is open again at the latest: by what lasts for its hold time, counted in hours, and until somebody
 * works; what is over before brings nothing back.
 */
function backBy(closed: number, faults: Episode['faults']): number {
  const times = faults.flatMap(({ level, seen, over }) => {
    const held = sureOpening(closed) + holdAfterClosing[level];
    const by = sureOpening(Math.max(held, seen.latest)) + backAfter;
    return over.earliest > by ? [by] : [];
  });
  return Math.min(...times, Number.POSITIVE_INFINITY);
}

const isPersons = ({ ended }: Open): boolean => ended !== null && ended.actor !== 'hub';

/** The readings that prove the device well close it, unless somebody has said more than they can prove. */
function endsInTime(
  { ends, device, proof, ...episode }: Episode,
  {
    ticket,
    spans,
    silences,
    own,
  }: Held & { silences: ReadonlyMap<string, readonly Silence[]>; own: readonly Episode[] },
): string[] {
  const agent = device.slice(0, device.indexOf('|'));
  const cut = (silences.get(agent) ?? []).find(({ from, to }) => from <= ends.latest + proof && to > ends.earliest);
  const by = Math.max(ends.latest, cut?.to ?? 0) + proof;
  if (own.some(({ begins }) => begins.earliest > ends.earliest && begins.earliest <= by)) return [];
  const span = spans.find(({ from, to }) => from < ends.earliest && (to === null || to >= ends.earliest - slack));
  if (span === undefined || ticket.causes.some(isOnlySaid)) return [];
  if (span.to === null || span.to > by)
    return [
      `${name({ ...episode, device, ends, proof })}: ticket ${ticket.number} is still open ${minutes(by - ends.latest)} after its end`,
    ];
  return [];
}

const isOnlySaid = ({ by, reason }: BookCause): boolean => by === 'person' && reason !== 'reported';
const minutes = (ms: number): string => `${Math.round(ms / minute)} min`;

/** Each line of a ticket that an agent wrote is a fault that there was, and each one of a person was said. */
function hasItsFault(
  { ticket, spans }: Held,
  { episodes, reports }: { episodes: readonly Episode[]; reports: ReadonlyMap<string, readonly PersonReport[]> },
): string[] {
  const said = reports.get(ticket.device) ?? [];
  const causes = ticket.causes.flatMap(({ reason, since, by }) => {
    if (by === 'person')
      return said.some(({ at }) => at === since) ? [] : [`ticket ${ticket.number}: nobody reported ${reason}`];
    const found = episodes.some(
      ({ held, faults, begins, ends, flaps }) =>
        held !== 'no' &&
        begins.earliest <= since &&
        since <= ends.latest &&
        (reason === 'flapping' ? flaps : isAmong(faults, reason, since)),
    );
    return found
      ? []
      : [`ticket ${ticket.number} of ${ticket.device}: there was no ${reason} at ${new Date(since).toISOString()}`];
  });
  const early = spans.flatMap(({ to, ended }) =>
    to !== null &&
    ended?.actor === 'hub' &&
    episodes.some(({ begins, ends }) => begins.latest < to && to < ends.earliest)
      ? [`ticket ${ticket.number} was closed by readings at ${new Date(to).toISOString()}, in the middle of its fault`]
      : [],
  );
  const nothing = spans.length === 0 ? [`ticket ${ticket.number} was never opened`] : [];
  return [...causes, ...early, ...nothing];
}

const isAmong = (faults: Episode['faults'], reason: string, since: number): boolean =>
  faults.some((fault) => same(fault.reason, reason) && fault.seen.earliest <= since && since <= fault.over.latest);

/** By its will a PC is offline; both words are of the same silence. */
const same = (one: string, other: string): boolean =>
  one === other || (one === 'agent-offline' && other === 'agent-silent');

/** Nobody is called while nobody works, except for what everybody uses; what was called mended and is not waits as well. */
const atNight = ({ ticket: { number, kind }, spans }: Held): string[] =>
  spans.flatMap(({ from, begun }) =>
    kind !== 'system' && begun.actor === 'hub' && isSurelyClosed(from)
      ? [`ticket ${number} was ${begun.type} at ${new Date(from).toISOString()}, while nobody works`]
      : [],
  );

/** What is out of order while planned work goes on in its unit has no ticket before that is over. */
const inWork = ({ ticket: { number, unit, kind }, spans }: Held, works: readonly PlannedWork[]): string[] =>
  spans.flatMap(({ from, begun: { type, actor } }) =>
    type === 'opened' &&
    actor === 'hub' &&
    kind !== 'system' &&
    works.some((work) => work.unit === unit && work.from < from && from < work.to)
      ? [`ticket ${number} was opened at ${new Date(from).toISOString()}, while work was planned in ${unit}`]
      : [],
  );

/** A device never has two open tickets. */
function oneAtATime(device: string, own: readonly Held[]): string[] {
  const spans = own
    .flatMap(({ ticket, spans: all }) => all.map((span) => ({ ...span, number: ticket.number })))
    .toSorted((a, b) => a.from - b.from);
  return spans.flatMap((span, index) => {
    const before = spans[index - 1];
    return before !== undefined && (before.to === null || before.to > span.from)
      ? [`${device} has tickets ${before.number} and ${span.number} open at once`]
      : [];
  });
}
