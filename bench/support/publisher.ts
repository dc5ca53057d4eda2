import { once } from 'node:events';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { agentTopic } from '@motcua/contract';
import type { Enrolled } from '../../hub/test/support/hub.ts';
import { connect, type Incoming, makeReader, puback, publish, readPublish, subscribe } from './mqtt-wire.ts';

/** What counts as done: the broker's PUBACK, or the hub's acknowledgement of what is committed. */
export type Until = 'puback' | { ackOf: string };

/** One connection that publishes as fast as its window allows. */
export interface Publisher {
  /** Publishes all payloads, numbered from 1; settles when the last is done. `onDone` tells of each step. */
  run(payloads: readonly Buffer[], onDone?: (upTo: number) => void): Promise<void>;
  close(): void;
}

export async function openPublisher({
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
  const { hostname: host, port } = new URL(url);
  const socket = connectTls({ host, port: Number(port), key: who.key, cert: who.cert, ca: who.ca });
  socket.setNoDelay(true);
  await once(socket, 'secureConnect');
  let done = 0;
  let step: () => void = () => {};
  let cut: () => void = () => {};
  socket.once('close', () => cut());
  const advance = (to: number) => {
    done = Math.max(done, to);
    step();
  };
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  let acked = 0;
  const read = makeReader((incoming) => {
    if (incoming.type === 2 && until === 'puback') isReady();
    if (incoming.type === 9) isReady();
    if (incoming.type === 4 && until === 'puback') advance(++acked);
    if (incoming.type === 3 && until !== 'puback') advance(seqIn(socket, incoming, until.ackOf));
  });
  socket.on('data', read);
  socket.write(connect(who.agent));
  if (until !== 'puback') socket.write(subscribe(1, agentTopic(who.agent, 'ack')));
  await ready;
  const topic = agentTopic(who.agent, 'report');
  return {
    async run(payloads, onDone = () => {}) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      cut = () => reject(new Error('the connection was cut'));
      const base = done;
      let sent = 0;
      step = () => {
        onDone(done - base);
        if (done - base >= payloads.length) return resolve();
        socket.cork();
        while (sent < payloads.length && sent - (done - base) < window)
          socket.write(publish((sent % 65_000) + 1, topic, payloads[sent++] ?? Buffer.alloc(0)));
        socket.uncork();
      };
      step();
      await promise;
    },
    close: () => socket.destroy(),
  };
}

/** The sequence of an acknowledgement of this boot; what is retained of another is none. */
function seqIn(socket: TLSSocket, incoming: Incoming, boot: string): number {
  const { id, payload } = readPublish(incoming);
  if (id !== null) socket.write(puback(id));
  const answer = JSON.parse(payload.toString('utf8'));
  if (answer.type !== 'ack') throw new Error(`refused: ${payload.toString('utf8')}`);
  return answer.boot === boot ? answer.seq : 0;
}
