import { setTimeout as sleep } from 'node:timers/promises';
import type { Mosquitto } from '../../../peers/mosquitto.ts';
import type { Postgres } from '../../../peers/postgres.ts';
import { waitUntil } from '../../../support/wait-until.ts';
import type { Blow } from './kept-running.ts';
import type { Place } from './places.ts';
import type { Event } from './plan-city.ts';
import type { City } from './start-city.ts';

/** Long: after kill -9 a database has its log to go through first, on a machine that others load. */
const patience = { within: 120_000, every: 500 };

/** Does one thing to one part of the city, and ends when that part is up again. */
export async function strike(city: City, event: Event): Promise<void> {
  const { target, how, downMs, aheadMs = 0 } = event;
  const place = city.place(target);
  if (how === 'clock') return place.clock.setAhead(aheadMs);
  if (how === 'cut' || how === 'full') {
    await Promise.all([deprive(place, { how, downMs }), killMeanwhile(city, event)]);
    if (target === 'postgres') await untilAnswers(city.server);
    return;
  }
  await hit(city, { target, how, downMs });
}

async function killMeanwhile(city: City, { target, downMs, killAfterMs }: Event): Promise<void> {
  if (killAfterMs === undefined) return;
  await sleep(killAfterMs);
  await hit(city, { target, how: 'kill', downMs: downMs - killAfterMs });
}

/** Takes a link or all room on a disk away for a while; whatever falls, gives it back. */
async function deprive({ host, disk }: Place, { how, downMs }: { how: 'cut' | 'full'; downMs: number }): Promise<void> {
  if (how === 'cut') host?.setLink(false);
  else disk?.fill();
  try {
    await sleep(downMs);
  } finally {
    if (how === 'cut') host?.setLink(true);
    else disk?.free();
  }
}

async function hit(
  { hubs, server, mosquitto, processes }: City,
  { target, how, downMs }: Pick<Event, 'target' | 'downMs'> & { how: Blow },
): Promise<void> {
  if (target === 'postgres') return await hitPostgres(server, { how, downMs });
  if (target === 'mosquitto') return await hitMosquitto(mosquitto, { how, downMs });
  const program =
    target === 'hub1' || target === 'hub2'
      ? hubs.get(target)?.program
      : processes[Number(target.slice('agents'.length))];
  if (program === undefined) throw new Error(`nobody is called ${target}`);
  await program.hit(how, downMs);
}

async function hitPostgres(server: Postgres | null, { how, downMs }: { how: Blow; downMs: number }): Promise<void> {
  if (server === null) throw new Error('there is no server');
  if (how === 'stop') server.server.signal('SIGSTOP');
  else if (how === 'kill') await server.server.kill();
  else {
    // SIGTERM alone would wait for the hubs to go.
    server.server.signal('SIGINT');
    await server.server.end();
  }
  await sleep(downMs);
  if (how === 'stop') server.server.signal('SIGCONT');
  await untilAnswers(server);
}

/** Started again as often as it takes: with a full disk it ends by itself. */
const untilAnswers = (server: Postgres | null): Promise<unknown> =>
  waitUntil(
    'the database answers',
    async () => {
      if (server?.server.running() === false) await server.server.start();
      return await server?.sql('SELECT 1').then(Boolean);
    },
    patience,
  );

async function hitMosquitto(broker: Mosquitto | null, { how, downMs }: { how: Blow; downMs: number }): Promise<void> {
  if (broker === null) throw new Error('there is no broker');
  if (how === 'stop') broker.pause();
  else if (how === 'kill') await broker.kill();
  else await broker.stop();
  await sleep(downMs);
  if (how === 'stop') return broker.resume();
  await waitUntil('the broker is up', () => broker.start().then(() => true), patience);
}
