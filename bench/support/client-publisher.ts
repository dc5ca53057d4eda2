import { agentTopic } from '@motcua/contract';
import { connectAgent } from '../../hub/test/support/agent.ts';
import type { Enrolled } from '../../hub/test/support/hub.ts';
import type { Publisher, Until } from './publisher.ts';

/** The same as a publisher, by the MQTT client that the agents use. */
export async function openClientPublisher({
  url,
  who,
  until,
  window = 500,
}: {
  url: string;
  who: Enrolled;
  until: Until;
  window?: number;
}): Promise<Publisher> {
  const { client, answers } = await connectAgent(url, who);
  const topic = agentTopic(who.agent, 'report');
  let acked = 0;
  let step: () => void = () => {};
  const done = () => {
    if (until === 'puback') return acked;
    const last = answers.at(-1);
    return last?.type === 'ack' && last.boot === until.ackOf ? last.seq : 0;
  };
  client.on('message', () => step());
  return {
    async run(payloads) {
      const { promise, resolve } = Promise.withResolvers<void>();
      let sent = 0;
      step = () => {
        if (done() >= payloads.length) return resolve();
        while (sent < payloads.length && sent - done() < window) {
          client.publish(topic, payloads[sent++] ?? '', { qos: 1 }, () => {
            acked += 1;
            if (until === 'puback') step();
          });
        }
      };
      step();
      await promise;
    },
    close: () => void client.end(true),
  };
}
