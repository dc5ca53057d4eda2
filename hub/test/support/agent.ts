import { EventEmitter, once } from 'node:events';
import { Answer, agentTopic, Desired, type Report } from '@motcua/contract';
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt';
import type { Enrolled } from './hub.ts';
import { bytes } from './sample.ts';

/** A real MQTT client that speaks as an agent. */
export interface TestAgent extends AsyncDisposable {
  client: MqttClient;
  /** Everything that came on the ack topic, in order. */
  answers: Answer[];
  desired: Desired[];
  publish: (payload: Uint8Array, leaf?: 'report' | 'presence') => Promise<unknown>;
  report: (report: Report) => Promise<unknown>;
  /** Waits until an answer is good. */
  until: (good: (answer: Answer) => boolean) => Promise<Answer>;
}

export const optionsOf = ({ agent, key, cert, ca }: Enrolled): IClientOptions => ({
  ...{ clientId: agent, key, cert, ca, protocolVersion: 4, reconnectPeriod: 0, connectTimeout: 5000, clean: true },
});

/** Connects, and listens on what is its own. */
export async function connectAgent(mqttUrl: string, who: Enrolled, more: IClientOptions = {}): Promise<TestAgent> {
  const client = await connectAsync(mqttUrl, { ...optionsOf(who), ...more });
  client.on('error', () => {});
  const answers: Answer[] = [];
  const desired: Desired[] = [];
  const said = new EventEmitter();
  client.on('message', (topic, payload) => {
    const message = JSON.parse(payload.toString());
    if (topic.endsWith('/ack')) answers.push(Answer.parse(message));
    if (topic.endsWith('/desired')) desired.push(Desired.parse(message));
    said.emit('message');
  });
  await client.subscribeAsync([agentTopic(who.agent, 'ack'), agentTopic(who.agent, 'desired')], { qos: 1 });
  const publish = (payload: Uint8Array, leaf: 'report' | 'presence' = 'report') =>
    client.publishAsync(agentTopic(who.agent, leaf), Buffer.from(payload), { qos: 1, retain: leaf === 'presence' });
  return {
    client,
    answers,
    desired,
    publish,
    report: (report) => publish(bytes(report)),
    async until(good) {
      for (;;) {
        const found = answers.find(good);
        if (found !== undefined) return found;
        await once(said, 'message', { signal: AbortSignal.timeout(10_000) });
      }
    },
    async [Symbol.asyncDispose]() {
      client.end(true);
    },
  };
}

export const isAck =
  (seq: number, boot?: string) =>
  (answer: Answer): boolean =>
    answer.type === 'ack' && answer.seq >= seq && (boot === undefined || answer.boot === boot);
