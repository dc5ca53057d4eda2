import { portalKey, type SimDevice } from '../world/city.ts';
import { day, hour, minute, second } from '../world/time.ts';
import type { PlannedWork, Silence, Truth, TruthFault } from '../world/truth.ts';
import { sureOpening } from './office.ts';

/** A moment that the truth leaves open a little: agents read every half minute, and come back some time after a cut. */
export interface Moment {
  earliest: number;
  latest: number;
}

type Cut = { from: number; to: number };
type Seen = Pick<TruthFault, 'reason' | 'level' | 'from' | 'to' | 'flaps'> & { seen: Moment; over: Moment };

/** Faults of one device, or of what is a case of its own, that no three healthy readings in a row come between. */
export interface Episode {
  device: string;
  faults: readonly Seen[];
  begins: Moment;
  ends: Moment;
  /** Whether it must have a ticket, must have none, or either is right because it is so near its hold time. */
  held: 'yes' | 'no' | 'either';
  /** When it must have its ticket at the latest. */
  heldBy: number;
  /** It breaks down so often that it is over only after an hour of quiet. */
  flaps: boolean;
  /** How long after its end it is proved over. */
  proof: number;
}

/** How long a fault must last, what begins outside hours has at least after an opening, and whether hours count at all. */
interface Holds {
  down: number;
  degraded: number;
  opening: number;
  always: boolean;
}

/** What the judge takes for right: the defaults of the product, written down apart from it. */
const usual: Holds = { down: 5 * minute, degraded: day, opening: 0, always: false };
const silentPc: Holds = { ...usual, down: 30 * minute, opening: 40 * minute };
const silentPlace: Holds = { ...usual, opening: 30 * minute };
const system: Holds = { ...usual, always: true };
/** What is overdue at an opening is judged that long after it. */
const grace = 30 * minute;
/** An agent reads every half minute; the broker gives it up after a minute and a half; the hub looks every half minute. */
export const reading = 31 * second;
const will = 90 * second;
const look = 31 * second;
const proof = 150 * second;
const caseProof = 5 * minute;
/** Breakdowns after which a device is one that flaps. */
const turns = 6;
/** What was called mended and is not comes back after the hold time of what is still wrong. */
export const holdAfterClosing = { down: usual.down, degraded: usual.degraded };
/** Healthy for longer than that between two faults, and they are two. */
const apart = 10 * minute;

/** All that may have a ticket, by what the books call it: `agent|key`, `site:UNIT` or `system:KEY`. */
export function episodesOf(
  truth: Pick<Truth, 'faults' | 'silences' | 'works' | 'devices' | 'portalOutages'>,
): Map<string, Episode[]> {
  const silent = Map.groupBy(truth.silences, ({ agent }) => agent);
  const works = Map.groupBy(truth.works, ({ unit }) => unit);
  const found = new Map<string, Episode[]>();
  const put = (episode: Episode) => found.set(episode.device, [...(found.get(episode.device) ?? []), episode]);
  for (const [device, own] of Map.groupBy(truth.faults, ({ device: { agent, key } }) => `${agent}|${key}`))
    for (const episode of ofDevice(device, { own, silent, works })) put(episode);
  for (const episode of ofSilences(truth, works)) put(episode);
  for (const { from, to } of truth.portalOutages) {
    const fault = { reason: 'system-unreachable', level: 'down' as const, from, to };
    const moments = {
      seen: { earliest: from, latest: from + reading + look },
      over: { earliest: to, latest: to + reading + look },
    };
    put(toEpisode(`system:${portalKey}`, [{ ...fault, ...moments }], { holds: system, cuts: [], proof: caseProof }));
  }
  return found;
}

interface Around {
  own: readonly TruthFault[];
  silent: ReadonlyMap<string, readonly Silence[]>;
  works: ReadonlyMap<string, readonly PlannedWork[]>;
}

function ofDevice(device: string, { own, silent, works }: Around): Episode[] {
  const silences = silent.get(device.slice(0, device.indexOf('|'))) ?? [];
  const seen = own
    .map((fault) => ({ ...fault, seen: visible(fault.from, silences), over: visible(fault.to, silences) }))
    .toSorted((a, b) => a.from - b.from);
  const groups: (typeof seen)[] = [];
  for (const fault of seen) {
    const group = groups.at(-1);
    const end = Math.max(...(group ?? []).map(({ to }) => to));
    if (group !== undefined && fault.from - end < apart) group.push(fault);
    else groups.push([fault]);
  }
  const cuts = [...silences, ...(works.get(own[0]?.device.unit ?? '') ?? [])].toSorted((a, b) => a.from - b.from);
  return groups.map((faults) => unsure(toEpisode(device, faults, { holds: usual, cuts, proof }), { device, cuts }));
}

/** What is said of a PC that is silent meanwhile, or of a device that flaps through a silence, is not counted here to the second. */
function unsure(episode: Episode, { device, cuts }: { device: string; cuts: readonly Cut[] }): Episode {
  const { begins, ends, held, heldBy, flaps } = episode;
  const cut = cuts.find(({ from, to }) => from < ends.latest + hour && to > begins.earliest - hour);
  const isUnsure = cut !== undefined && (flaps || (device.endsWith('|pc') && heldBy > cut.from));
  return isUnsure && held !== 'no'
    ? { ...episode, held: 'either' }
    : isUnsure
      ? { ...episode, held: 'either' }
      : episode;
}

/** When the hub gets to know of what happens at a moment: at the next reading, or once its agent is heard again. */
function visible(at: number, silences: readonly Silence[]): Moment {
  const heard = (moment: number) => silences.find(({ from, to }) => from <= moment && moment < to)?.to ?? moment;
  const latest = heard(at + reading);
  return { earliest: heard(at), latest: latest === at + reading ? latest : latest + reading };
}

/** PCs that are silent alone have a case of their own; where all of a place are, the place has one, and they have none. */
function ofSilences(
  { silences, devices, faults }: Pick<Truth, 'silences' | 'devices' | 'faults'>,
  works: Around['works'],
): Episode[] {
  const ill = faults.filter(({ device }) => device.key === 'pc');
  const pcs = devices.filter(({ key }) => key === 'pc');
  const units = new Map(pcs.map(({ agent, unit }) => [agent, unit]));
  const size = new Map([...Map.groupBy(pcs, ({ unit }) => unit)].map(([unit, own]) => [unit, own.length]));
  const groups = Map.groupBy(silences, ({ agent, from }) => `${units.get(agent)}|${from}`);
  return [...groups.values()].flatMap((group) => {
    const unit = units.get(group[0]?.agent ?? '') ?? '';
    const isPlace = group.length > 1 && group.length === size.get(unit);
    const cuts = works.get(unit) ?? [];
    const own = group.map((one) => withFault(ofPc(one, { isPlace, cuts }), { one, ill }));
    return isPlace ? [...own, ofPlace(unit, { group, cuts })] : own;
  });
}

const silence = (reason: string, { from, to }: { from: number; to: number }): Seen => ({
  ...{ reason, level: 'down', from, to },
  seen: { earliest: from, latest: from + will + look },
  over: { earliest: to, latest: to + reading + look },
});

function ofPc(one: Silence, { isPlace, cuts }: { isPlace: boolean; cuts: readonly Cut[] }): Episode {
  const found = toEpisode(`${one.agent}|pc`, [silence('agent-offline', one)], { holds: silentPc, cuts, proof });
  return isPlace ? { ...found, held: 'no' } : found;
}

/** A PC with a fault of its own through its silence has one ticket for both, which ends with the later of the two. */
const withFault = (episode: Episode, { one, ill }: { one: Silence; ill: readonly TruthFault[] }): Episode =>
  ill.some(({ device, from, to }) => device.agent === one.agent && from < one.to + hour && to > one.from - hour)
    ? { ...episode, held: 'either', proof: Number.POSITIVE_INFINITY }
    : episode;

const ofPlace = (unit: string, { group, cuts }: { group: readonly Silence[]; cuts: readonly Cut[] }): Episode => {
  const [from, to] = [Math.max(...group.map((one) => one.from)), Math.min(...group.map((one) => one.to))];
  return toEpisode(`site:${unit}`, [silence('site-silent', { from, to })], {
    holds: silentPlace,
    cuts,
    proof: caseProof,
  });
};

interface Judging {
  holds: Holds;
  /** When something else explains it. */
  cuts: readonly Cut[];
  proof: number;
}

function toEpisode(device: string, faults: readonly Seen[], judging: Judging): Episode {
  const begins = faults[0]?.seen ?? { earliest: 0, latest: 0 };
  const ends = {
    earliest: Math.max(...faults.map(({ over }) => over.earliest)),
    latest: Math.max(...faults.map(({ over }) => over.latest)),
  };
  const { down, degraded } = judging.holds;
  const downs = faults.filter(({ level }) => level === 'down');
  const sixth = faults.filter((fault) => fault.flaps)[turns - 1];
  const flaps = sixth !== undefined;
  const least = [heldFrom(downs, down, judging), heldFrom(faults, degraded, judging)];
  const heldBy = Math.min(...least, flaps ? sureOpening(sixth.seen.latest) : Number.POSITIVE_INFINITY);
  const most = lasted(downs, down) || lasted(faults, degraded) || flaps;
  const held = heldBy < ends.earliest ? 'yes' : most ? 'either' : 'no';
  return {
    ...{ device, faults, begins, ends, held, heldBy, flaps },
    proof: judging.proof + (flaps ? hour + minute : 0),
  };
}

/** When faults have surely counted a hold time together; what is explained by a silence counts anew after it. */
function heldFrom(faults: readonly Seen[], hold: number, { holds, cuts }: Judging): number {
  let counted = 0;
  let until = 0;
  for (const { seen, over } of faults) {
    let start = Math.max(seen.latest, until);
    for (const cut of cuts.filter(({ from, to }) => from < over.earliest && to > start)) {
      if (dueFrom(start, { missing: hold - counted, holds }) < cut.from) break;
      counted = 0;
      start = cut.to + reading;
    }
    if (over.earliest <= start) continue;
    const due = dueFrom(start, { missing: hold - counted, holds });
    if (due <= over.earliest) return due;
    counted += Math.max(0, over.earliest - Math.max(start, holds.always ? start : sureOpening(start)));
    until = over.earliest;
  }
  return Number.POSITIVE_INFINITY;
}

/** When what begins at a moment is due at the latest. */
function dueFrom(start: number, { missing, holds }: { missing: number; holds: Holds }): number {
  if (holds.always) return start + missing;
  const from = sureOpening(start);
  const due = from + Math.max(missing, from > start ? holds.opening : 0);
  const open = sureOpening(due);
  return open === due ? due : open + Math.max(Math.min(missing, grace), holds.opening);
}

/** Whether faults may have counted a hold time together, taking each as long as it may have looked. */
function lasted(faults: readonly Seen[], hold: number): boolean {
  let [counted, until] = [0, 0];
  for (const { seen, over } of faults) {
    const start = Math.max(seen.earliest, until);
    counted += Math.max(0, over.latest - start);
    until = Math.max(until, over.latest);
  }
  return counted >= hold;
}

/** The name under which an agent's device is known here. */
export const nameOf = ({ agent, key }: Pick<SimDevice, 'agent' | 'key'>): string => `${agent}|${key}`;
