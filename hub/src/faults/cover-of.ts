import { caseId, isCase } from './cases.ts';
import type { FaultEntry } from './fault-entry.ts';
import { isAway } from './is-missed.ts';
import type { OutageSituation } from './outage-situation.ts';
import type { Book } from './plan-outages.ts';
import { reporting } from './plan-systems.ts';

/** Finds what explains a fault, the widest first; null for nothing. */
export function coverOf(
  situation: Pick<OutageSituation, 'agents' | 'targets' | 'works' | 'now' | 'settings' | 'hoursOf'>,
  book: Book,
): (entry: FaultEntry) => string | null {
  const { agents, targets, works } = situation;
  const silent = new Map(agents.filter(({ doubt }) => doubt !== null).map((agent) => [agent.id, agent]));
  const systems = new Map(targets.flatMap(({ key, watchers }) => watchers.map(({ device }) => [device, key] as const)));
  const goesOn = (id: string) => isActive(book.get(id));
  return (entry) => {
    const { device, agent, kind } = entry;
    const key = kind === 'system' ? device.slice('system:'.length) : (systems.get(device) ?? null);
    const work = works.find(({ units, system }) => covers({ units, system }, { unit: entry.unit, key }));
    if (work !== undefined) return `work:${work.number}`;
    if (kind === 'system') return null;
    if (kind === 'site') return goesOn(caseId('system', reporting)) ? caseId('system', reporting) : null;
    if (key !== null && goesOn(caseId('system', key))) return caseId('system', key);
    // A line that comes and goes takes its PCs with it until it is quiet.
    const was = entry.coveredBy ?? null;
    if (was !== null && book.get(was)?.fault.flapping !== undefined) return was;
    const of = silent.get(agent);
    if (of === undefined) return null;
    if (of.pc !== device || isAway(of, situation)) return `agent:${agent}`;
    return goesOn(caseId('site', of.site)) ? caseId('site', of.site) : null;
  };
}

/** A case holds what is inside it while it is on, or on and off again. */
const isActive = (entry: FaultEntry | undefined): boolean =>
  entry !== undefined && isCase(entry.kind) && (entry.fault.level !== 'healthy' || entry.fault.flapping !== undefined);

const covers = (
  { units, system }: { units: ReadonlySet<string> | null; system: string | null },
  { unit, key }: { unit: string; key: string | null },
): boolean => (system === null ? units?.has(unit) === true : key === system && (units === null || units.has(unit)));
