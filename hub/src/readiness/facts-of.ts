import { Health } from '@motcua/contract';
import type { CounterPortal, CounterThing, ReadinessFacts } from '@motcua/policies';
import { agentState, silentAfterMs } from '../api/views/agent-state.ts';
import type { CounterAgent, CounterContext, CounterRows } from '../store/index.ts';

interface Asked {
  units: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
  context: CounterContext;
  /** Seconds between two signs of life that are asked of an agent. */
  heartbeatOf: (agent: string) => number;
}

/** What is known of one counter, and when silence will make something else of it. */
export interface CounterState {
  facts: ReadinessFacts;
  /** Milliseconds since 1970 at which its first agent will have been silent for too long; null when none can be. */
  silentAt: number | null;
  /** Agents that count as silent: they may be heard again without a word of their presence. */
  silent: string[];
}

/** Pure: rows of the store as facts, unit by unit. What an agent said that is not heard any more is unknown. */
export function countersOf(
  { agents, devices, records }: CounterRows,
  { units, now, context, heartbeatOf }: Asked,
): CounterState[] {
  const byUnit = Map.groupBy(agents, ({ unit }) => unit);
  const byAgent = Map.groupBy(devices, ({ agent }) => agent);
  const onBooks = Map.groupBy(records, ({ unit }) => unit);
  return units.map((unit) => {
    const of = (byUnit.get(unit) ?? []).map((agent) =>
      stateOf(agent, { now, heartbeatSeconds: heartbeatOf(agent.id) }),
    );
    const seen = of.flatMap(({ agent, doubt }) => thingsOf(agent, byAgent.get(agent.id) ?? [], doubt));
    const things = [...seen, ...(onBooks.get(unit) ?? []).filter(({ kind }) => kind !== 'pc').map(unseen)];
    const moments = of.flatMap(({ silentAt }) => (silentAt === null ? [] : [silentAt]));
    return {
      facts: {
        unit,
        ...{
          things: things.filter(({ kind }) => kind !== portal),
          portals: things.filter(({ kind }) => kind === portal).map(asPortal),
        },
        siteCase: context.siteCases.get(unit) ?? null,
        plannedWork: workIn(unit, context),
      },
      silentAt: moments.length === 0 ? null : Math.min(...moments),
      silent: of.filter(({ doubt }) => doubt === 'agent-silent').map(({ agent }) => agent.id),
    };
  });
}

function stateOf(agent: CounterAgent, { now, heartbeatSeconds }: { now: number; heartbeatSeconds: number }) {
  // Whether this run of the hub has heard it does not matter here: how long ago it was does.
  const { online, doubt } = agentState(agent, { now, startedAt: '', heartbeatSeconds });
  const last = [agent.presence_at, agent.last_report_at].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  const silentAt = online && doubt === null ? Math.max(...last) + silentAfterMs(heartbeatSeconds) + 1 : null;
  return { agent, doubt, silentAt };
}

/** An agent is an officer's PC, unless it reports to run on another kind of one. */
function thingsOf(
  agent: CounterAgent,
  devices: CounterRows['devices'],
  doubt: ReturnType<typeof agentState>['doubt'],
): CounterThing[] {
  const seen = devices.map(({ id, key, kind: said, name, health, reasons }): CounterThing => {
    // A queue machine that is looked for over the web stays one.
    const kind = said === 'other' && key.startsWith('presence:http') ? portal : said;
    if (doubt !== null) return { id, name, kind, seen: true, health: 'unknown', reasons: [doubt] };
    const read = Health.safeParse(health);
    return { id, name, kind, seen: true, health: read.success ? read.data : 'unknown', reasons: JSON.parse(reasons) };
  });
  if (seen.some(({ kind }) => kind === 'pc' || kind === 'citizen_pc')) return seen;
  const { id, hostname: name } = agent;
  return [...seen, { id, name, kind: 'pc', seen: true, health: 'unknown', reasons: [doubt ?? 'not-read'] }];
}

/** What the books have and nobody sees: broken when they say so, and else not known to work. PCs without an agent say nothing. */
const unseen = ({ id, tag, kind, status }: CounterRows['records'][number]): CounterThing =>
  status === 'broken' || status === 'repairing'
    ? { id, name: tag, kind, seen: false, health: 'down', reasons: ['reported-broken'] }
    : { id, name: tag, kind, seen: false, health: 'unknown', reasons: ['never-seen'] };

/** Stands for a system among the things of an agent; no device has this kind. */
const portal = 'portal';
const asPortal = ({ id, name, health, reasons }: CounterThing): CounterPortal => ({
  name: name ?? id,
  health,
  reasons,
});

/** The number of the work that goes on in a unit, by itself or above it. */
function workIn(unit: string, { works, lineOf }: CounterContext): string | null {
  const line = works.length === 0 ? [unit] : lineOf(unit);
  const found = works.find((work) => work.unit === unit || (work.subtree && line.includes(work.unit)));
  return found === undefined ? null : String(found.number);
}
