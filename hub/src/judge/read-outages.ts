import { targetKeys } from '@motcua/contract';
import { doubtOf } from '../faults/doubt-of.ts';
import { isSilent } from '../faults/fold-silence.ts';
import type { AgentSight, OutageSituation, TargetSight, WorkSight } from '../faults/outage-situation.ts';
import { deviceIdOf } from '../ingest/device-id.ts';
import { pcKey } from '../ingest/seen-in.ts';
import type { Db } from '../store/index.ts';
import { worksOn } from '../store/planned-work/works.ts';
import { allTurns } from '../store/tickets/fault-memory.ts';
import { allFaults } from '../store/tickets/faults.ts';
import { type AgentPlace, agentPlaces, type HeardAgent, heardAgents } from '../store/tickets/read-agent-sights.ts';
import { sharedTargets, type TargetRow, unitTree } from '../store/tickets/read-target-sights.ts';
import { today } from '../time/today.ts';
import type { Heartbeats } from './heartbeats.ts';
import { hoursOfUnits } from './hours-for.ts';
import type { Moment } from './settle.ts';

/** What the look needs besides the moment. */
export interface Lookout {
  heartbeats: Heartbeats;
  /** Start of this run of the hub, in milliseconds. */
  startedAt: number;
}

/** All that a plan of outages depends on, as it is now. */
export async function readOutages(
  db: Db,
  { heartbeats, startedAt }: Lookout,
  moment: Moment,
): Promise<OutageSituation> {
  const { now, settings } = moment;
  const day = today(now);
  const agents = await heardAgents(db);
  await heartbeats.refresh(db, agents);
  const faults = await allFaults(db);
  const silent = new Set(faults.filter(({ fault }) => isSilent(fault)).map(({ agent }) => agent));
  const doubts = new Map(
    agents.map((agent) => {
      const wasSilent = silent.has(agent.id);
      const found = doubtOf(hearingOf(agent, heartbeats), { now, startedAt, wasSilent });
      return [agent.id, { ...found, offSince: found.doubt === 'pc-off' ? toMs(agent.presenceAt) : null }] as const;
    }),
  );
  const touched = new Set(agents.filter(({ id }) => doubts.get(id)?.doubt !== null).map(({ unitId }) => unitId));
  const places = await agentPlaces(db, { units: [...touched], day });
  const known = faults.filter(({ kind }) => kind === 'system').map(({ device }) => device.slice('system:'.length));
  const targets = toTargets(await sharedTargets(db, { atLeast: settings.systemUnits, known, day }));
  const turns = await allTurns(db);
  return {
    ...{ now, settings, faults, targets, works: await worksNow(db, moment) },
    agents: toSights(places, doubts),
    calmUnits: new Set(agents.filter(({ unitId }) => !touched.has(unitId)).map(({ unitId }) => unitId)).size,
    hoursOf: await hoursOfUnits(db, [...new Set([...places.values()].map(({ unit }) => unit))], moment),
    lineOf:
      targets.length > 0 || touched.size >= settings.systemUnits ? (await unitTree(db, day)).lineOf : (unit) => [unit],
    turnsOf: (device) => turns.get(device) ?? [],
  };
}

/** Work that is going on, with the units that it is in as the tree stands today. */
async function worksNow(db: Db, { now }: Moment): Promise<WorkSight[]> {
  const works = await worksOn(db, new Date(now).toISOString());
  if (works.length === 0) return [];
  const tree = await unitTree(db, today(now));
  return works.map(({ number, unit, subtree, system }) => ({
    number,
    units: unit === null ? null : new Set(subtree === 1 ? tree.below(unit) : [unit]),
    system: system === null ? null : targetKeys.presence({ kind: '', name: '', url: system }),
  }));
}

const hearingOf = ({ id, presence, goodbye, presenceAt, reportAt }: HeardAgent, heartbeats: Heartbeats) => ({
  presence,
  goodbye,
  presenceAt: toMs(presenceAt),
  reportAt: toMs(reportAt),
  heartbeatSeconds: heartbeats.of(id),
});

const toMs = (at: string | null): number | null => (at === null ? null : Date.parse(at));

/** The agents of units in which somebody is silent; a unit at one place is that place, whatever the books know. */
function toSights(
  places: ReadonlyMap<string, AgentPlace>,
  doubts: ReadonlyMap<string, Pick<AgentSight, 'doubt' | 'isNews' | 'offSince'>>,
): AgentSight[] {
  const several = new Map(
    [...Map.groupBy(places.values(), ({ unit }) => unit)].map(([unit, agents]) => [
      unit,
      new Set(agents.map(({ place }) => place)).size > 1,
    ]),
  );
  return [...places.values()].flatMap(({ id, hostname, unit, unitName, pc, kind, place, placeName }) => {
    const doubt = doubts.get(id);
    if (doubt === undefined) return [];
    const apart = several.get(unit) === true && place !== null;
    const site = apart ? { site: place, siteName: placeName ?? unitName } : { site: unit, siteName: unitName };
    return [{ id, hostname, unit, pc: pc ?? deviceIdOf(id, pcKey), kind: kind ?? 'pc', ...site, ...doubt }];
  });
}

const toTargets = (rows: readonly TargetRow[]): TargetSight[] =>
  [...Map.groupBy(rows, ({ key }) => key)].map(([key, watchers]) => ({
    ...{ key, name: watchers[0]?.name ?? key },
    watchers: watchers.map(({ device, agent, unit, isDown }) => ({ device, agent, unit, isDown })),
  }));
