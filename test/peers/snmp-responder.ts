import { createSocket } from 'node:dgram';
import { answerTo, type Habits } from './snmp-answer.ts';
import { readLines } from './snmprec-lines.ts';

/** A UDP peer on loopback that answers SNMP 1 and 2c by recordings. */
export interface SnmpResponder extends AsyncDisposable {
  host: string;
  port: number;
  /** Requests so far. */
  requests: () => number;
  /** From now on the device of a community says what this recording says. */
  set: (community: string, recording: string) => void;
}

/** What is done to an answer on its way; null drops it. */
export type OnTheWay = (answer: Buffer, request: Buffer) => Buffer | null;

/** Devices by community (`name`, or `name@context`), each what its recording says. */
export async function startSnmpResponder(
  devices: Readonly<Record<string, string>>,
  {
    onTheWay = (answer) => answer,
    host = '127.0.0.1',
    ...habits
  }: Habits & { onTheWay?: OnTheWay; host?: string } = {},
): Promise<SnmpResponder> {
  const lines = new Map(Object.entries(devices).map(([community, text]) => [community, readLines(text)]));
  const socket = createSocket('udp4');
  let requests = 0;
  socket.on('message', (request, { address, port }) => {
    requests += 1;
    const answer = answerOrNothing(request);
    const sent = answer === null ? null : onTheWay(answer, request);
    if (sent !== null) socket.send(sent, port, address);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once('error', reject);
  socket.bind(0, host, resolve);
  await promise;
  return {
    host,
    port: socket.address().port,
    requests: () => requests,
    set: (community, recording) => void lines.set(community, readLines(recording)),
    [Symbol.asyncDispose]: () => new Promise((done) => void socket.close(() => done())),
  };

  function answerOrNothing(request: Buffer): Buffer | null {
    try {
      return answerTo(request, lines, habits);
    } catch {
      return null; // damaged requests are dropped (RFC 3412, 7.2)
    }
  }
}
