import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../../support/wait-until.ts';
import { type Books, compareBooks } from '../compare-books.ts';
import { compareAudit, compareLeads } from '../compare-logs.ts';
import { keepAsking } from './keep-asking.ts';
import { type CityPlan, type CitySize, countHows, type Event, type How, planCity } from './plan-city.ts';
import { type City, startCity } from './start-city.ts';
import { strike } from './strike.ts';
import { deviceOf } from './witness.ts';

const healthyReadings = 3;
/** Until then whatever is due has come, on a machine that others load too; it is not waited for when it has. */
const patience = { within: 300_000, every: 1000 };

/** What a run came to. */
export interface CityResult extends Record<How, number> {
  /** What was done to whom, as `hub1 kill`. */
  blows: Record<string, number>;
  /** Programs that ended by themselves, such as a hub that is started while the database is down. */
  fell: number;
  reports: number;
  acknowledged: number;
  losses: number;
  tickets: number;
  openings: number;
  faults: number;
  /** Events in the audit log, and those among them that a hub has answered for. */
  audited: number;
  answered: number;
  /** Changes of who leads in some duty, and what was done as a leader. */
  terms: number;
  acts: number;
  /** Milliseconds after the last blow until each device had its ticket, and until each was closed. */
  ticketedMs: number;
  closedMs: number;
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
  const administrator = keepAsking(city);
  await Promise.all([strikeAll(city, { plan, until, before }), flipAll(city, { plan, until })]);
  await administrator.end();
  const times = await endWell(city).catch((error: unknown) => keepLogs(city, error));
  const result = await writeResult(city, { plan, before, answered: administrator.answered });
  return { ...result, ...times };
}

/** For whoever has to find out why it never came to rest. */
async function keepLogs({ folder, mosquitto, server, agents }: City, error: unknown): Promise<never> {
  const kept = await mkdtemp(join(tmpdir(), 'motcua-chaos-logs-'));
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.log')))
    await cp(join(folder, name), join(kept, name));
  await writeFile(join(kept, 'mosquitto.log'), mosquitto?.log() ?? '');
  await writeFile(join(kept, 'postgres.log'), server?.server.log() ?? '');
  const waiting = agents.map(({ id, state, outbox }) => `${id} ${state}: ${outbox.waiting().length} waiting`);
  await writeFile(join(kept, 'agents.log'), waiting.join('\n'));
  throw new Error(`The city did not come to rest; its logs are in ${kept}`, { cause: error });
}

type Until = (atMs: number) => Promise<void>;

/** Whoever is hit again before it is up, since it came up slowly, is hit when it is. */
async function strikeAll(
  city: City,
  { plan, until, before }: { plan: CityPlan; until: Until; before: Set<string> },
): Promise<void> {
  const falling = new Map<Event['target'], Promise<void>>();
  const strikeNext = async (event: Event, last: Promise<void>) => {
    await last;
    const keeps = event.target === 'postgres' || (city.server === null && event.target === 'hub1');
    // What the database has committed before it is hit must be there in the end.
    if (keeps) for (const name of await city.witness.committed()) before.add(name);
    await strike(city, event);
  };
  for (const event of plan.events) {
    await until(event.atMs);
    falling.set(event.target, strikeNext(event, falling.get(event.target) ?? Promise.resolve()));
  }
  await Promise.all(falling.values());
}

async function flipAll({ agents }: City, { plan, until }: { plan: CityPlan; until: Until }): Promise<void> {
  for (const { atMs, agent, health } of plan.flips) {
    await until(atMs);
    const file = agents[agent]?.health;
    if (file !== undefined) await writeFile(file, health);
  }
}

/** A fault of every device that lasts, so that a ticket is due, and its end; then the outboxes run dry. */
async function endWell({
  witness,
  hubs,
  processes,
  agents,
}: City): Promise<Pick<CityResult, 'ticketedMs' | 'closedMs'>> {
  const start = performance.now();
  const passed = () => Math.round(performance.now() - start);
  const setAll = (health: string) => Promise.all(agents.map(({ health: file }) => writeFile(file, health)));
  const devices = new Set(agents.map(({ id }) => deviceOf(id)));
  const ticketed = async () => (await witness.ticketed()).filter((device) => devices.has(device));
  await setAll('down');
  await waitUntil('every device has its ticket', ticketed, {
    ...patience,
    good: (own) => own.length === agents.length,
  });
  const ticketedMs = passed();
  await setAll('ok');
  await waitUntil('every ticket is closed', ticketed, { ...patience, good: (own) => own.length === 0 });
  const closedMs = passed();
  await waitUntil('the outboxes are empty', () => agents.filter(({ outbox }) => outbox.waiting().length > 2).length, {
    ...patience,
    good: (n) => n === 0,
  });
  for (const process of processes) await process.rest();
  for (const { outbox } of agents) outbox.made();
  for (const { program } of hubs.values()) await program.rest();
  return { ticketedMs, closedMs };
}

/** What both sides wrote down of each agent. */
export async function booksOf(
  { witness, agents }: Pick<City, 'witness' | 'agents'>,
  { episodes, before }: { episodes: (agent: number) => number; before: ReadonlySet<string> },
): Promise<Books[]> {
  const all: Books[] = [];
  for (const [at, { id, outbox }] of agents.entries()) {
    const store = await witness.read(id);
    const own = [...before].filter((name) => name.startsWith(`${id} `));
    const storedBefore = own.map((name) => name.slice(id.length + 1));
    const [made, left, waiting] = [outbox.made(), outbox.left(), outbox.waiting()];
    all.push({ ...store, storedBefore, unheard: [], made, left, waiting, episodes: episodes(at), healthyReadings });
  }
  return all;
}

async function writeResult(
  city: City,
  { plan, before, answered }: { plan: CityPlan; before: ReadonlySet<string>; answered: readonly string[] },
): Promise<Omit<CityResult, 'ticketedMs' | 'closedMs'>> {
  const { hubs, processes, agents, witness } = city;
  // And the one that all go through in the end.
  const episodes = (at: number) =>
    1 + plan.flips.filter(({ agent, health }) => agent === at && health === 'down').length;
  const all = await booksOf(city, { episodes, before });
  const [audit, leads] = [{ ...(await witness.audit()), answered }, await witness.leads()];
  const programs = [...[...hubs.values()].map(({ program }) => program), ...processes];
  const wrong = all.flatMap((books, at) => compareBooks(books).map((sentence) => `${agents[at]?.id}: ${sentence}`));
  return {
    ...countHows(plan),
    blows: countBlows(plan),
    fell: programs.reduce((total, each) => total + each.fell(), 0),
    ...sumUp(all),
    ...{ audited: audit.events.length, answered: answered.length },
    terms: new Set(leads.map(({ duty, token }) => `${duty} ${token}`)).size,
    acts: leads.filter(({ acted }) => acted).length,
    wrong: [...wrong, ...compareAudit(audit), ...compareLeads(leads)],
  };
}

function sumUp(all: readonly Books[]) {
  const sum = (of: (books: Books) => number) => all.reduce((total, books) => total + of(books), 0);
  const openings = ({ tickets }: Books) =>
    tickets.flatMap(({ events }) => events).filter(({ type }) => type === 'opened' || type === 'reopened').length;
  return {
    reports: sum(({ stored }) => stored.length),
    acknowledged: sum(({ left }) => new Set(left).size),
    losses: sum(({ losses }) => losses),
    tickets: sum(({ tickets }) => tickets.length),
    openings: sum(openings),
    faults: sum(({ episodes }) => episodes),
  };
}

/** All processes of agents count as one part. */
function countBlows({ events }: CityPlan): Record<string, number> {
  const names = events.map(({ target, how }) => `${target.replace(/^agents\d+$/, 'agents')} ${how}`).toSorted();
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, own]) => [name, own.length]));
}
