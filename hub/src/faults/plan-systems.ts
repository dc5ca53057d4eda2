import { caseId } from './cases.ts';
import { hasHeld } from './due-at.ts';
import type { FaultEntry } from './fault-entry.ts';
import { begin, heal, hurt } from './fold-reading.ts';
import { silentSince } from './fold-silence.ts';
import type { OutageSituation, TargetSight } from './outage-situation.ts';
import type { Book, OutageChange } from './plan-outages.ts';
import { isDue, once } from './plan-sites.ts';

/** What every place uses: the way to this hub. */
export const reporting = 'reporting';

/** What is known of a system: where it fails, and in how many units anything is known of it at all. */
interface SystemSight {
  key: string;
  name: string | null;
  reason: string;
  failing: readonly { device: string; unit: string }[];
  known: number;
  agent: string;
}

/** Systems that fail in enough units, and in half of those that watch them and are heard, are one case each. */
export function planSystems(situation: OutageSituation, book: Book): OutageChange[] {
  const sights = [...situation.targets.map((target) => sightOf(target, situation)), reportingOf(situation, book)];
  return sights.flatMap((sight) => planSystem(sight, { situation, book }));
}

function planSystem(
  sight: SystemSight,
  { situation, book }: { situation: OutageSituation; book: Book },
): OutageChange[] {
  const { now: at, settings: rules, turnsOf } = situation;
  const device = caseId('system', sight.key);
  const known = book.get(device);
  const units = new Set(sight.failing.map(({ unit }) => unit));
  const fails = units.size >= rules.systemUnits && units.size * 2 >= sight.known;
  // Where nobody is heard who watches it, nothing is known.
  if (!fails && (known === undefined || sight.known === 0)) return [];
  if (!fails && known !== undefined) return [{ entry: { ...known, fault: heal(known.fault, once(at)) } }];
  const wrong = { level: 'down' as const, at, reasons: [sight.reason] };
  const children = childrenOf(sight, book);
  if (known === undefined) {
    const fault = begin(wrong, { rules, turns: turnsOf(device) });
    return [{ entry: { ...systemOf(sight, { device, units, situation }), fault }, children }];
  }
  const fault = hurt(known.fault, wrong, rules);
  return fault === known.fault && !isDue(known, situation) ? [] : [{ entry: { ...known, fault }, children }];
}

function sightOf({ key, name, watchers }: TargetSight, { agents }: OutageSituation): SystemSight {
  const silent = new Set(agents.filter(({ doubt }) => doubt !== null).map(({ id }) => id));
  const heard = watchers.filter(({ agent }) => !silent.has(agent));
  return {
    ...{ key, name, reason: 'system-unreachable', agent: watchers[0]?.agent ?? '' },
    failing: heard.filter(({ isDown }) => isDown),
    known: new Set(heard.map(({ unit }) => unit)).size,
  };
}

/** Places that fell silent while somebody worked there, or are so long after their opening, against all units that are heard. */
function reportingOf({ now, settings, agents, calmUnits, hoursOf }: OutageSituation, book: Book): SystemSight {
  const sites = [...book.values()].filter(({ kind, fault }) => kind === 'site' && fault.level === 'down');
  const failing = sites.filter(({ unit, fault, ticket }) => {
    const hours = hoursOf(unit);
    if (ticket !== null || hours === null) return true;
    if (!hours.isWorking(now)) return false;
    return hours.isWorking(fault.levelSince) || hasHeld(fault, { settings, hours, now });
  });
  const heard = new Set(agents.filter(({ doubt }) => doubt === null).map(({ unit }) => unit));
  const lost = new Set(failing.map(({ unit }) => unit));
  const known = calmUnits + new Set([...heard, ...lost]).size;
  const agent = agents.find(({ pc }) => silentSince(book.get(pc)?.fault) !== null)?.id ?? '';
  return { key: reporting, name: null, reason: 'reporting-lost', failing, known, agent };
}

function systemOf(
  { name, agent }: SystemSight,
  { device, units, situation }: { device: string; units: ReadonlySet<string>; situation: OutageSituation },
): Omit<FaultEntry, 'fault'> {
  const unit = commonUnit([...units].toSorted(), situation);
  return { device, deviceName: name, agent, kind: 'system', unit, ticket: null };
}

/** The lowest unit that is above all of these; the first of them where there is none. */
function commonUnit(units: readonly string[], { lineOf }: Pick<OutageSituation, 'lineOf'>): string {
  const [first = '', ...rest] = units;
  const lines = rest.map((unit) => new Set(lineOf(unit)));
  return lineOf(first).find((code) => lines.every((line) => line.has(code))) ?? first;
}

/** So many are listed; a case of a whole country need not name them all. */
const most = 1000;

const childrenOf = ({ failing }: SystemSight, book: Book): NonNullable<OutageChange['children']> =>
  failing.slice(0, most).map(({ device, unit }) => {
    const { deviceName = null, kind = 'other', ticket = null } = book.get(device) ?? {};
    return { device, deviceName, kind, unit, ticket };
  });
