import { startApi } from '../api/index.ts';
import type { Authority } from '../authority/index.ts';
import type { Broker } from '../broker/index.ts';
import type { Settings } from '../config/index.ts';
import { PresenceWatch } from '../identity/index.ts';
import { Intake } from '../ingest/index.ts';
import { pathsOf } from '../installation/paths.ts';
import type { Log } from '../log/index.ts';
import { countEngine, type HubMetrics, startMetrics } from '../metrics/index.ts';
import { type Placed, startPollers } from '../pollers/index.ts';
import type { Store, StoreSpec } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';
import { isoClock } from '../time/iso.ts';
import { Answers } from './answers.ts';
import { makeBrokerPort } from './broker-port.ts';
import { chooseBroker } from './choose-broker.ts';
import { chooseEngine } from './choose-engine.ts';
import { removeHubFile, writeHubFile } from './hub-file.ts';
import { hubIdentity, publicName, urlHost } from './hub-identity.ts';
import { keepIdentity } from './keep-identity.ts';
import { oidcOf } from './oidc-of.ts';
import { shuttingOut } from './shutting-out.ts';
import { startChores } from './start-chores.ts';
import { startCutting } from './start-cutting.ts';
import { startNotices } from './start-notices.ts';
import { startReadiness } from './start-readiness.ts';
import { startRevocation } from './start-revocation.ts';
import { startTelling } from './start-telling.ts';

/** What the parts of a hub are made from; whatever is started is put on the stack. */
export interface PartsOptions {
  dataDir: string;
  host: string;
  httpPort: number;
  mqttPort: number;
  settings: Settings;
  clock: Clock;
  log: Log;
  authority: Authority;
  store: Store;
  spec: StoreSpec;
  stack: AsyncDisposableStack;
}

/** Starts engine, broker, HTTP interface, in that order, and says where they are. */
export async function startParts(
  options: PartsOptions,
): Promise<{ httpUrl: string; mqttUrl: string; hubFile: string }> {
  const { host, settings, clock, log, authority, store, stack } = options;
  const name = urlHost(publicName({ host, publicHost: settings.publicHost }));
  const renew = () => hubIdentity(authority, { host, publicHost: settings.publicHost });
  const identity = await renew();
  const startedAt = new Date(clock.now()).toISOString();
  const metrics = stack.use(startMetrics());
  const renewed: (() => void)[] = [];
  const { broker, intake, answers } = await startIngest({ ...options, identity, metrics, renewed });
  const onPlaced = ({ agent, desired }: Placed) => answers.desired(agent, desired);
  const pollers = stack.use(startPollers({ store, settings, clock, log, onPlaced }));
  const mqttUrl = settings.broker === 'embedded' ? `mqtts://${name}:${broker.port}` : settings.broker;
  const revocation = stack.use(startRevocation({ authority, store, settings, now: clock.now, log }));
  const troubles = () =>
    [intake.failure?.code, broker.trouble(), revocation.trouble()].filter((code) => typeof code === 'string');
  let shown = { cert: () => identity.cert };
  const sources = {
    ...{ store, now: clock.now, startedAt, queue: () => intake.waiting, isReady: () => troubles().length === 0 },
    // The one that is shown now, not the one of the start: an alert must see that it was renewed.
    certificates: () => ({ server: shown.cert(), authority: authority.caPem }),
  };
  const api = await startApi({
    host,
    port: options.httpPort,
    identity,
    context: {
      ...{ store, authority, settings, log, startedAt, ...(await oidcOf(settings, clock)) },
      ...shuttingOut({ store, authority, now: clock.now, broker, revocation }),
      ...{ now: clock.now, mqttUrl: () => mqttUrl, webUrl: () => webUrlOf(settings, `https://${name}:${api.port}`) },
      ...{ troubles, advice: () => [revocation.advice()].filter((code) => code !== null) },
      metrics: { registry: metrics.registry, text: () => metrics.text(sources) },
      publishDesired: (agent, desired) => answers.desired(agent, desired),
      electPollers: () => pollers.trigger(),
      ...(await startNotices(options, metrics.registry)),
    },
  });
  stack.defer(() => api.close());
  stack.use(startChores({ store, settings, clock, log }));
  renewed.push(stack.use(startReadiness({ store, broker, settings, clock, log })).forget);
  shown = stack.use(keepIdentity({ identity, renew, servers: [broker, api], log }));
  return announce(options, { httpUrl: `https://${name}:${api.port}`, mqttUrl });
}

/** Says where the hub is, in its file and its log. */
async function announce(
  { dataDir, authority, stack, log }: PartsOptions,
  urls: { httpUrl: string; mqttUrl: string },
): Promise<{ httpUrl: string; mqttUrl: string; hubFile: string }> {
  const { hubFile, adminToken } = pathsOf(dataDir);
  const places = { ...urls, caFile: authority.caFile, adminTokenFile: adminToken };
  await writeHubFile(hubFile, { pid: process.pid, ...places });
  stack.defer(() => removeHubFile(hubFile, process.pid));
  log.info({ ...urls, pid: process.pid }, 'the hub is ready');
  return { ...urls, hubFile };
}

/** Where browsers find this hub; something may stand before it. */
const webUrlOf = ({ webUrl }: Settings, own: string): string => (webUrl === undefined ? own : new URL(webUrl).origin);

/** Stopping goes backwards: no more messages, then what is queued is committed and acknowledged, then the broker goes. */
async function startIngest({
  host,
  mqttPort,
  settings,
  clock,
  log,
  authority,
  store,
  stack,
  identity,
  spec,
  metrics,
  renewed,
}: PartsOptions & {
  identity: Awaited<ReturnType<typeof hubIdentity>>;
  metrics: HubMetrics;
  /** Called when the broker may have forgotten what it kept. */
  renewed: readonly (() => void)[];
}): Promise<{
  broker: Broker;
  intake: Intake;
  answers: Answers;
}> {
  const chosen = chooseEngine({ spec, settings, clock, log, store });
  const engine = countEngine(chosen, { metrics: metrics.registry, now: clock.now });
  stack.defer(() => engine.close());
  const told: { answers?: Answers } = {};
  const intake = new Intake({ engine, settings, onResult: (result) => told.answers?.batch(result), log });
  const greet = async (agent: string) => {
    metrics.registry.add('motcua_broker_connects_total');
    await told.answers?.greet(agent);
  };
  const forget = () => {
    told.answers?.forget();
    for (const tell of renewed) tell();
  };
  const watch = new PresenceWatch({ store, log, reopenDays: settings.reopenDays });
  stack.defer(() => watch.drained());
  const port = makeBrokerPort({ store, intake, log, now: clock.now, greet, forget, watch });
  const broker = await chooseBroker({ host, mqttPort, identity, settings, authority, port, log });
  const answers = new Answers({ broker, store, at: isoClock(clock.now) });
  told.answers = answers;
  intake.start();
  stack.defer(() => broker.close());
  stack.defer(() => intake.drain());
  stack.defer(() => broker.leave());
  stack.use(startTelling({ store, answers, clock, log }));
  stack.use(startCutting({ store, broker, log }));
  return { broker, intake, answers };
}
