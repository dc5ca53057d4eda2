import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
// Not by their front door: that needs a test runner, and this file also runs without one.
import { startCups } from '../../peers/cups.ts';
import { type IppPrinter, startIppPrinter } from '../../peers/ipp-printer.ts';
import { startScanners } from '../../peers/sane.ts';
import { untilDevice, untilTicket } from '../../support/fleet.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { makeInstallation, type TestInstallation } from '../../support/installation.ts';
import type { Program } from '../../support/program.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { type Books, reportName } from './compare-books.ts';
import { type Blow, type Moment, planChaos } from './plan-chaos.ts';
import { installWitness, readStore, storedReports } from './read-store.ts';
import { type OutboxWatch, watchOutbox } from './watch-outbox.ts';

/** Many, so that a fault is on its way back for a while, and a reading that counts twice shows. */
const healthyReadings = 6;
const hubEnv = {
  MOTCUA_HOLD_DOWN_SECONDS: '2',
  // The device breaks with every kill, and does not flap.
  ...{ MOTCUA_FLAP_TURNS: '99', MOTCUA_FLAP_SECONDS: '60' },
  MOTCUA_HOLD_DEGRADED_SECONDS: '86400',
  MOTCUA_HEALTHY_READINGS: String(healthyReadings),
};
const agentEnv = {
  MOTCUA_PROBE_SECONDS: '1',
  MOTCUA_HEARTBEAT_SECONDS: '1',
  MOTCUA_RECONNECT_BASE_MS: '100',
  MOTCUA_RECONNECT_MAX_MS: '500',
  MOTCUA_ACK_SECONDS: '2',
};
/** Blows kept for the last recovery, in which a reading that counts twice would show in the proof. */
const lastBlows = 3;
const queue = 'cups:counter1';
const patience = { within: 60_000 };

interface Scene {
  office: TestInstallation;
  client: HubClient;
  printer: IppPrinter;
  outbox: OutboxWatch;
  store: string;
  launch: { hub: () => Program; agent: () => Program };
  running: { hub: Program; agent: Program };
  /** What the printer has been through. */
  paper: Blow['paper'];
  episodes: number;
  storedBefore: Set<string>;
  /** Reports that were committed and still in the outbox when a blow fell: the agent has to hear of them from the next hub. */
  unheard: Set<string>;
}

/** Kills hub and agent at the moments of a seed while a printer's state flips, and gives back what both wrote down. */
export async function runChaos({ seed, kills }: { seed: number; kills: number }): Promise<Books> {
  await using stack = new AsyncDisposableStack();
  const scene = await setScene(stack);
  const { id } = await untilDevice(scene.client, queue, { health: 'ok' });
  for (const blow of planChaos({ seed, kills: kills - lastBlows })) await strike(scene, blow);
  await endWell(scene, id);
  return writeBooks(scene, id);
}

async function setScene(stack: AsyncDisposableStack): Promise<Scene> {
  const printer = stack.use(await startIppPrinter());
  const cups = stack.use(await startCups());
  await cups.addQueue('counter1', printer.uri);
  const scanners = stack.use(await startScanners({ count: 0 }));
  const office = stack.use(await makeInstallation({ name: 'chaos' }));
  installWitness(join(office.data, 'hub.db'));
  const hub = await office.startHub({ env: hubEnv });
  const state = await office.enrol('counter');
  const outbox = stack.use(watchOutbox(join(state, 'outbox')));
  const { httpPort, mqttPort } = hub;
  const launch = {
    hub: () => office.launchHub({ env: hubEnv, httpPort, mqttPort }),
    agent: () =>
      office.startAgent(state, {
        ...agentEnv,
        MOTCUA_CUPS_SERVER: cups.server,
        MOTCUA_SANE_CONFIG_DIR: scanners.configDir,
      }),
  };
  return {
    ...{ office, client: hub.client, printer, outbox, launch },
    store: join(office.data, 'hub.db'),
    running: { hub: hub.program, agent: launch.agent() },
    paper: 'full',
    episodes: 0,
    storedBefore: new Set(),
    unheard: new Set(),
  };
}

async function strike(scene: Scene, { victim, moment, downMs, paper, progress }: Blow): Promise<void> {
  await setPaper(scene, paper);
  if (progress) await untilProgress(scene);
  await untilMoment(scene, moment);
  const names = victim === 'both' ? (['hub', 'agent'] as const) : ([victim] as const);
  await Promise.all(names.map((name) => scene.running[name].kill()));
  const stored = storedReports(scene.store).map(({ boot, seq }) => reportName(boot, seq));
  for (const name of stored) scene.storedBefore.add(name);
  const waiting = new Set(scene.outbox.waiting());
  for (const name of stored) if (waiting.has(name)) scene.unheard.add(name);
  await sleep(downMs);
  for (const name of names) scene.running[name] = scene.launch[name]();
}

async function untilMoment(scene: Scene, { at, afterMs }: Moment): Promise<void> {
  if (at === 'time') return await sleep(afterMs);
  await scene.outbox.nextMade(4000);
  await sleep(afterMs);
  if (at === 'report') return;
  scene.running.agent.signal('SIGSTOP');
  const waiting = scene.outbox.waiting();
  const isCommitted = () => storedReports(scene.store).some(({ boot, seq }) => waiting.includes(reportName(boot, seq)));
  // It may have been held before it could send; then there is nothing to wait for.
  await waitUntil('what it sent is committed', isCommitted, { within: 600, every: 20 }).catch(() => {});
}

async function setPaper(scene: Scene, paper: Blow['paper']): Promise<void> {
  if (scene.paper === paper) return;
  await scene.printer.setMedia(paper === 'empty' ? 0 : 250);
  scene.paper = paper;
  if (paper === 'empty') scene.episodes += 1;
}

async function untilProgress({ store }: Scene): Promise<void> {
  const before = storedReports(store).length;
  await waitUntil('one more report is committed', () => storedReports(store).length, {
    ...patience,
    good: (now) => now > before,
  });
}

/** A fault that both live through, so that a ticket is due, and its end; then the outbox runs dry. */
async function endWell(scene: Scene, device: string): Promise<void> {
  const { client, outbox } = scene;
  await setPaper(scene, 'empty');
  await untilDevice(client, queue, { health: 'down', reason: 'media-empty' }, patience);
  await untilTicket(client, device, 'open', patience);
  await setPaper(scene, 'full');
  await untilDevice(client, queue, { health: 'ok' }, patience);
  const blow = {
    victim: 'agent',
    moment: { at: 'unheard', afterMs: 5 },
    downMs: 0,
    paper: 'full',
    progress: true,
  } as const;
  for (let count = 0; count < lastBlows; count += 1) await strike(scene, blow);
  await untilTicket(client, device, 'closed', patience);
  await scene.running.agent.stop();
  // Whatever a boot has found lost, the first report of the next one tells.
  scene.running.agent = scene.launch.agent();
  await untilProgress(scene);
  await scene.running.agent.stop();
  await scene.running.hub.stop();
  outbox.made();
}

function writeBooks({ store, outbox, storedBefore, unheard, episodes }: Scene, device: string): Books {
  return {
    ...readStore(store),
    storedBefore: [...storedBefore],
    unheard: [...unheard],
    made: outbox.made(),
    left: outbox.left(),
    waiting: outbox.waiting(),
    device,
    episodes,
    healthyReadings,
  };
}
