import { createSocket } from 'node:dgram';
import { ber, integer, objectId, readAll, readBer, sequence, toArcs, toInteger } from '../../../../test/peers/ber.ts';
import type { HostilePeer, HostileRow } from './peer.ts';

/** What a request asks, as far as a liar needs to know. */
interface Asked {
  version: Buffer;
  community: Buffer;
  id: Buffer;
  names: number[][];
  repetitions: number;
  isGet: boolean;
}

function read(request: Buffer): Asked {
  const [version, community, pdu] = readAll(readBer(request).body);
  const [id, , third, list] = readAll(pdu?.body ?? Buffer.alloc(0));
  const none = Buffer.alloc(0);
  return {
    ...{ version: version?.body ?? none, community: community?.body ?? none, id: id?.body ?? none },
    names: readAll(list?.body ?? none).map(({ body }) => toArcs(readBer(body).body)),
    repetitions: pdu?.tag === 0xa5 ? Math.max(1, toInteger(third?.body ?? none)) : 1,
    isGet: pdu?.tag === 0xa0,
  };
}

const answer = ({ version, community, id }: Asked, pairs: Buffer[]): Buffer => {
  const response = Buffer.concat([ber(2, id), integer(0n), integer(0n), sequence(...pairs)]);
  return sequence(ber(2, version), ber(4, community), ber(0xa2, response));
};
const pair = (arcs: readonly number[], value: Buffer): Buffer => sequence(objectId(arcs), value);
const octets = (length: number): Buffer => ber(4, Buffer.alloc(length, 0x61));

/** Rows below every name that was asked, without end; a value in each of so many octets. */
function endless(asked: Asked, { rows, length }: { rows: number; length: number }): Buffer {
  const after = (arcs: number[], row: number) =>
    asked.isGet
      ? arcs
      : [...(arcs.length > 11 ? arcs.slice(0, -1) : arcs), (arcs.length > 11 ? (arcs.at(-1) ?? 0) : 0) + row];
  const pairs = Array.from({ length: asked.isGet ? 1 : rows }, (_, row) =>
    asked.names.map((arcs) => pair(after(arcs, row + 1), octets(length))),
  );
  return answer(asked, pairs.flat());
}

/** Overwrites the length of the message by one that is not true. */
const lying = (whole: Buffer, length: number[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x30, 0x84, ...length]),
    whole.subarray(readBer(whole).next - readBer(whole).body.length),
  ]);

/** Each answers a request with these packets. */
const liars: Readonly<Record<string, (asked: Asked) => Buffer[]>> = {
  'has a walk without end': (asked) => [endless(asked, { rows: asked.repetitions, length: 20 })],
  'has a walk without end of answers of 60 kB': (asked) => {
    const rows = Math.max(1, Math.floor(60 / asked.names.length));
    return [endless(asked, { rows, length: 900 })];
  },
  'answers with 60 kB in one value': (asked) => [
    answer(
      asked,
      asked.names.slice(0, 1).map((arcs) => pair(arcs, octets(60_000))),
    ),
  ],
  'answers with 4,000 values that nobody asked for': (asked) => [
    answer(
      asked,
      Array.from({ length: 4_000 }, (_, row) => pair([1, 3, 6, 1, 9, row + 1], ber(2, Buffer.from([1])))),
    ),
  ],
  'answers with a length of 4 GB': (asked) => [lying(endless(asked, { rows: 1, length: 5 }), [0xff, 0xff, 0xff, 0xff])],
  'answers with a length of nothing': (asked) => [lying(endless(asked, { rows: 1, length: 5 }), [0, 0, 0, 0])],
  'answers with a value that is longer than the answer': (asked) => [
    answer(asked, [sequence(objectId(asked.names[0] ?? []), Buffer.from([4, 0x83, 0xff, 0xff, 0xff, 0x41]))]),
  ],
  'floods whoever asks with 60 kB answers to others': (asked) =>
    Array.from({ length: 50 }, () => endless({ ...asked, id: Buffer.from([1, 2, 3, 4]) }, { rows: 1, length: 3_000 })),
};

/** Starts a liar on UDP. `everyMs` makes it slow: one answer at a time. */
async function startLiar(lies: (asked: Asked) => Buffer[], everyMs = 0): Promise<HostilePeer> {
  const socket = createSocket({ type: 'udp4', sendBufferSize: 1_048_576 });
  const timers = new Set<NodeJS.Timeout>();
  socket.on('message', (request, { port, address }) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      for (const packet of lies(read(request))) socket.send(packet, port, address);
    }, everyMs);
    timers.add(timer);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.bind(0, '127.0.0.1', resolve);
  await promise;
  return {
    port: socket.address().port,
    [Symbol.asyncDispose]: async () => {
      for (const timer of timers) clearTimeout(timer);
      socket.close();
    },
  };
}

/** Devices that answer SNMP as none should. */
export const hostileSnmp: HostileRow[] = [
  ...Object.entries(liars).map(([what, lies]) => ({ protocol: 'snmp' as const, what, start: () => startLiar(lies) })),
  {
    protocol: 'snmp' as const,
    what: 'has a walk without end, where there is time to go far',
    timeoutMs: 4_000,
    start: () => startLiar((asked) => [endless(asked, { rows: asked.repetitions, length: 100 })]),
  },
  {
    protocol: 'snmp' as const,
    what: 'has a walk without end, and takes its time for each answer',
    start: () => startLiar((asked) => [endless(asked, { rows: 1, length: 20 })], 60),
  },
];
