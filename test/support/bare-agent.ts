import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type Ack,
  Answer,
  agentTopic,
  type EnrolResponse,
  type Presence,
  type Refused,
  type Report,
  type TokenResponse,
} from '@motcua/contract';
import { connectAsync, type MqttClient } from 'mqtt';
import { type HubClient, testUnit } from './hub-client.ts';
import { waitUntil } from './wait-until.ts';

const run = promisify(execFile);

/** Somebody with a certificate of the hub's own authority who says on the wire whatever he likes. */
export interface BareAgent extends AsyncDisposable {
  id: string;
  answers: () => Answer[];
  publish: (payload: string | Uint8Array, topic?: string) => Promise<'taken' | 'cut off'>;
  /** Connects anew after it was cut off. */
  comeBack: () => Promise<void>;
  /** Whether the broker lets it listen there. */
  maySubscribe: (filter: string) => Promise<boolean>;
  untilRefused: (payload: string | Uint8Array) => Promise<Refused>;
  untilAcked: (report: Pick<Report, 'boot' | 'seq'>, options?: { within?: number }) => Promise<Ack>;
}

const bytesOf = (payload: string | Uint8Array): Buffer => Buffer.from(payload);

/** Enrols with a key and a request that OpenSSL made, so that nothing of the agent's own code is in between. */
export async function enrolBareAgent({ client, folder }: { client: HubClient; folder: string }): Promise<BareAgent> {
  const [key, csr] = [join(folder, 'bare.key'), join(folder, 'bare.csr')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await run('openssl', ['req', '-new', ...curve, '-subj', '/CN=bare', '-keyout', key, '-out', csr]);
  const wanted = { unit: testUnit, uses: 1, expiresSeconds: 600 };
  const { token } = (await client.ask('POST', '/v1/agent-tokens', wanted)).body as TokenResponse;
  const host = { hostname: 'bare', os: 'test' };
  const enrolled = await client.ask('POST', '/v1/enrol', { token, csr: await readFile(csr, 'utf8'), host });
  const { agent, certificate, ca, mqttUrl } = enrolled.body as EnrolResponse;
  const tls = { ca, cert: certificate, key: await readFile(key, 'utf8') };
  return await speak(agent, async () => {
    // No reconnection by itself: it would say again what its sender was cut off for.
    const options = { ...tls, clientId: agent, protocolVersion: 4, clean: true, reconnectPeriod: 0 } as const;
    return await connectAsync(mqttUrl, options);
  });
}

async function speak(id: string, connect: () => Promise<MqttClient>): Promise<BareAgent> {
  const answers: Answer[] = [];
  const open = async (): Promise<MqttClient> => {
    const made = await connect();
    made.on('message', (_, payload) => answers.push(Answer.parse(JSON.parse(payload.toString()))));
    // To be cut off is what some of the tests are after.
    made.on('error', () => {});
    await made.subscribeAsync(agentTopic(id, 'ack'), { qos: 1 });
    return made;
  };
  let line = await open();
  const until = <T extends Answer>(what: string, fits: (answer: Answer) => answer is T, options = {}) =>
    waitUntil(what, () => answers.find(fits), options).then((answer) => answer as T);
  return {
    id,
    answers: () => answers,
    publish: async (payload, topic = agentTopic(id, 'report')) => {
      const { promise: cut, resolve } = Promise.withResolvers<'cut off'>();
      const onClose = () => resolve('cut off');
      line.once('close', onClose);
      const taken = line.publishAsync(topic, bytesOf(payload), { qos: 1 }).then(() => 'taken' as const);
      return await Promise.race([taken, cut]).finally(() => line.off('close', onClose));
    },
    comeBack: async () => {
      line.end(true);
      line = await open();
    },
    maySubscribe: async (filter) => {
      const granted = await line.subscribeAsync(filter, { qos: 1 }).catch(() => []);
      return granted.some(({ qos }) => qos < 128);
    },
    untilRefused: (payload) => {
      const sha256 = createHash('sha256').update(bytesOf(payload)).digest('hex');
      return until('refused', (answer): answer is Refused => answer.type === 'refused' && answer.sha256 === sha256);
    },
    untilAcked: ({ boot, seq }, options) =>
      until(
        'acknowledged',
        (answer): answer is Ack => answer.type === 'ack' && answer.boot === boot && answer.seq >= seq,
        options,
      ),
    [Symbol.asyncDispose]: () => line.endAsync(true),
  };
}

/** A sound report with nothing in it. */
export const emptyReport = (boot: string, seq: number): Report => ({
  v: 1,
  boot,
  seq,
  at: new Date().toISOString(),
  kind: 'delta',
  unchanged: [],
  pc: null,
  probes: [],
  losses: { dropped: 0, damaged: 0, refused: 0 },
  devices: [],
});

/** Without it the hub takes an agent's devices for unknown. */
export const presence = (boot: string): Presence => ({
  v: 1,
  state: 'online',
  boot,
  at: new Date().toISOString(),
  hostname: 'bare',
  versions: { agent: '0', node: process.versions.node },
  capabilities: [],
});

/** Key of the printer in the report below. */
export const printerKey = 'ipp:counter';

/** A sound report with one reading of one printer; simulated. */
export function printerReport(boot: string, seq: number, health: 'ok' | 'down'): Report {
  const report = emptyReport(boot, seq);
  const nothing = { vendor: null, model: null, serial: null, firmware: null, uuid: null, macs: [], uri: null };
  const reading = {
    ...{ key: printerKey, kind: 'printer' as const, name: 'Simulated printer', health },
    ...{ reasons: health === 'down' ? ['media-empty'] : [], raw: [], message: null, observedAt: report.at },
    ...{
      identity: nothing,
      parts: [],
      supplies: [],
      trays: [],
      pageCount: null,
      pageCountUnit: null,
      queuedJobs: null,
    },
  };
  return { ...report, devices: [reading] };
}
