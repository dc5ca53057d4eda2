import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../../support/wait-until.ts';
import { type Books, compareBooks } from '../compare-books.ts';
import { type CityPlan, type CitySize, type Event, killsIn, planCity } from './plan-city.ts';
import { committed, readPostgres } from './read-postgres.ts';
import { type City, startCity } from './start-city.ts';

const healthyReadings = 3;
const patience = { within: 120_000, every: 1000 };

/** Reports received so long before the database is hit are looked for in the end. */
const noticedMs = 120_000;

/** What a run came to. */
export interface CityResult {
  kills: number;
  stops: number;
  restarts: number;
  /** Programs that ended by themselves, such as a hub that is started while the database is down. */
  fell: number;
  reports: number;
  acknowledged: number;
  losses: number;
  tickets: number;
  openings: number;
  faults: number;
  /** Broken promises; none is what is wanted. */
  wrong: string[];
}

/** Lives the plan of a seed, lets everything come to rest, and compares the books of all agents. */
export async function runCity({ seed, ...size }: CitySize & { seed: number }): Promise<CityResult> {
  await using stack = new AsyncDisposableStack();
  const plan = planCity({ seed, ...size });
  const city = await startCity(stack, size);
  const before = new Set<string>();
  const start = performance.now();
  const until = (atMs: number) => sleep(Math.max(0, atMs - (performance.now() - start)));
  await Promise.all([strikeAll(city, { plan, until, before }), flipAll(city, { plan, until })]);
  await endWell(city);
  return await writeResult(city, { plan, before });
}

type Until = (atMs: number) => Promise<void>;

/** Whoever is hit again before it is up, since it came up slowly, is hit when it is. */
async function strikeAll(
  city: City,
  { plan, until, before }: { plan: CityPlan; until: Until; before: Set<string> },
): Promise<void> {
  const falling = new Map<Event['target'], Promise<void>>();
  for (const event of plan.events) {
    await until(event.atMs);
    const last = falling.get(event.target) ?? Promise.resolve();
    falling.set(
      event.target,
      last.then(() => strike(city, event, before)),
    );
  }
  await Promise.all(falling.values());
}

async function strike({ server, hubs, processes }: City, event: Event, before: Set<string>): Promise<void> {
  const { target, how, downMs } = event;
  if (target === 'hub1' || target === 'hub2') return await hubs[target].hit(how, downMs);
  if (target !== 'postgres') return await processes[Number(target.slice('agents'.length))]?.hit(how, downMs);
  for (const name of await committed(server.sql, new Date(Date.now() - noticedMs))) before.add(name);
  if (how === 'stop') server.server.signal('SIGSTOP');
  else if (how === 'kill') await server.server.kill();
  else {
    // SIGTERM alone would wait for the hubs to go.
    server.server.signal('SIGINT');
    await server.server.end();
  }
  await sleep(downMs);
  if (how === 'stop') server.server.signal('SIGCONT');
  else await server.server.start().catch(() => {});
  // After kill -9 it has its log to go through first.
  await waitUntil('the database answers', () => server.sql('SELECT 1').then(Boolean), patience);
}

async function flipAll({ agents }: City, { plan, until }: { plan: CityPlan; until: Until }): Promise<void> {
  for (const { atMs, agent, health } of plan.flips) {
    await until(atMs);
    await writeFile(`${agents[agent]?.state}.health`, health);
  }
}

/** A fault of every device that lasts, so that a ticket is due, and its end; then the outboxes run dry. */
async function endWell({ server, hubs, processes, agents }: City): Promise<void> {
  const count = async (query: string) => Number(await server.sql(query));
  const setAll = (health: string) => Promise.all(agents.map(({ state }) => writeFile(`${state}.health`, health)));
  const open = "SELECT count(DISTINCT device_id) FROM ticket WHERE state <> 'closed'";
  await setAll('down');
  await waitUntil('every device has its ticket', () => count(open), { ...patience, good: (n) => n === agents.length });
  await setAll('ok');
  await waitUntil('every ticket is closed', () => count(open), { ...patience, good: (n) => n === 0 });
  await waitUntil('the outboxes are empty', () => agents.filter(({ outbox }) => outbox.waiting().length > 2).length, {
    ...patience,
    good: (n) => n === 0,
  });
  for (const process of processes) await process.rest();
  for (const { outbox } of agents) outbox.made();
  await Promise.all([hubs.hub1.rest(), hubs.hub2.rest()]);
}

/** What both sides wrote down of each agent. */
export async function booksOf(
  { server, agents }: Pick<City, 'server' | 'agents'>,
  { episodes, before }: { episodes: (agent: number) => number; before: ReadonlySet<string> },
): Promise<Books[]> {
  const all: Books[] = [];
  for (const [at, { id, outbox }] of agents.entries()) {
    const store = await readPostgres(server.sql, id);
    const own = [...before].filter((name) => name.startsWith(`${id} `));
    const storedBefore = own.map((name) => name.slice(id.length + 1));
    const [made, left, waiting] = [outbox.made(), outbox.left(), outbox.waiting()];
    all.push({ ...store, storedBefore, unheard: [], made, left, waiting, episodes: episodes(at), healthyReadings });
  }
  return all;
}

async function writeResult(
  city: City,
  { plan, before }: { plan: CityPlan; before: ReadonlySet<string> },
): Promise<CityResult> {
  const { hubs, processes, agents } = city;
  // And the one that all go through in the end.
  const episodes = (at: number) =>
    1 + plan.flips.filter(({ agent, health }) => agent === at && health === 'down').length;
  const all = await booksOf(city, { episodes, before });
  const sum = (of: (books: Books) => number) => all.reduce((total, books) => total + of(books), 0);
  const openings = ({ tickets }: Books) =>
    tickets.flatMap(({ events }) => events).filter(({ type }) => type === 'opened' || type === 'reopened').length;
  const count = (wanted: Event['how']) => plan.events.filter(({ how }) => how === wanted).length;
  return {
    ...{ kills: killsIn(plan), stops: count('stop'), restarts: count('restart') },
    fell: [hubs.hub1, hubs.hub2, ...processes].reduce((total, each) => total + each.fell(), 0),
    reports: sum(({ stored }) => stored.length),
    acknowledged: sum(({ left }) => new Set(left).size),
    losses: sum(({ losses }) => losses),
    tickets: sum(({ tickets }) => tickets.length),
    openings: sum(openings),
    faults: sum(({ episodes }) => episodes),
    wrong: all.flatMap((books, at) => compareBooks(books).map((sentence) => `${agents[at]?.id}: ${sentence}`)),
  };
}
