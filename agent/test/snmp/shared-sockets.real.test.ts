import { createSocket, type Socket } from 'node:dgram';
import { readdirSync, readlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ber, readAll, readBer, sequence } from '../../../test/peers/ber.ts';
import { startSnmpResponder } from '../../../test/peers/snmp-responder.ts';
import { createProbe } from '../../src/probe/index.ts';
import { messageId } from '../../src/probe/snmp/message-id.ts';
import { openSnmp } from '../../src/probe/snmp/open.ts';
import { SnmpSockets } from '../../src/probe/snmp/sockets.ts';

const sysDescr = '1.3.6.1.2.1.1.1.0';
const never = new AbortController().signal;
const options = { signal: never, timeoutMs: 2_000, tryMs: 200, retries: 0 };

/** Sockets that this process has open. */
const openSockets = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith('socket:');
    } catch {
      return false; // the folder's own descriptor
    }
  }).length;

async function bind(address: string, port = 0): Promise<Socket> {
  const socket = createSocket('udp4');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once('error', reject);
  socket.bind(port, address, resolve);
  await promise;
  return socket;
}

/** The answer of a device whose description is this text, or of whoever pretends to be one. */
function answerWith(request: Buffer, text: string, { id }: { id?: Buffer } = {}): Buffer {
  const [version, community, pdu] = readAll(readBer(request).body);
  const [asked, zero, , list] = readAll(pdu?.body ?? Buffer.alloc(0));
  const [name] = readAll(readAll(list?.body ?? Buffer.alloc(0))[0]?.body ?? Buffer.alloc(0));
  const part = (tag: number, body: Uint8Array = Buffer.alloc(0)) => ber(tag, body);
  const pair = sequence(part(6, name?.body), part(4, Buffer.from(text)));
  const response = [part(2, id ?? asked?.body), part(2, zero?.body), part(2, zero?.body), sequence(pair)];
  return sequence(part(2, version?.body), part(4, community?.body), ber(0xa2, Buffer.concat(response)));
}

const textOf = async (session: ReturnType<typeof openSnmp>): Promise<string> => {
  const answer = await session.get([sysDescr]);
  return answer.ok ? String(answer.value[0]?.value) : answer.reason;
};

test('300 devices are asked at once over one socket, each gets its own answer, and in the end no socket is left', async () => {
  const devices = Array.from({ length: 300 }, (_, at) => [`device-${at}`, `${sysDescr}|4|device-${at}`]);
  await using peer = await startSnmpResponder(Object.fromEntries(devices));
  const probe = createProbe();
  const before = openSockets();
  let most = 0;
  const found = await Promise.all(
    devices.map(async ([community = '']) => {
      using session = probe.snmp(
        { host: peer.host, port: peer.port, version: '2c', community },
        { ...options, retries: 3 },
      );
      const text = await textOf(session);
      most = Math.max(most, openSockets() - before);
      return text;
    }),
  );
  expect(found).toEqual(devices.map(([community]) => community));
  expect({ most, left: openSockets() - before }).toEqual({ most: 1, left: 0 });
});

test('an answer from another address, another port or with another id is none, and the right one still counts', async () => {
  const device = await bind('127.0.0.1');
  const [elsewhere, samePort] = [await bind('127.0.0.1'), await bind('127.0.0.2', device.address().port)];
  device.on('message', (request, { port }) => {
    elsewhere.send(answerWith(request, 'from another port'), port, '127.0.0.1');
    samePort.send(answerWith(request, 'from another address'), port, '127.0.0.1');
    device.send(answerWith(request, 'with another id', { id: Buffer.from('01020304', 'hex') }), port, '127.0.0.1');
    setTimeout(() => device.send(answerWith(request, 'right'), port, '127.0.0.1'), 50);
  });
  using session = openSnmp({ host: '127.0.0.1', port: device.address().port, version: '2c', community: 'x' }, options);
  expect(await textOf(session)).toBe('right');
  for (const socket of [device, elsewhere, samePort]) socket.close();
});

test('ids of requests are spread over 31 bits, and the same request keeps its own when it is sent again', async () => {
  const ids: (number | null)[] = [];
  const device = await bind('127.0.0.1');
  device.on('message', (request) => ids.push(messageId(request)));
  const target = { host: '127.0.0.1', port: device.address().port, version: '2c', community: 'x' } as const;
  const sockets = new SnmpSockets();
  const ask = async () => {
    using session = openSnmp(target, { ...options, tryMs: 20, retries: 1 }, sockets);
    await textOf(session);
  };
  await Promise.all(Array.from({ length: 64 }, ask));
  device.close();
  const counts = Object.values(Object.groupBy(ids, String)).map((same) => same?.length);
  expect(counts).toEqual(Array.from({ length: 64 }, () => 2));
  // The library's own ids lie below 100,000,000: that 64 of 31 bits all do is as good as impossible.
  expect(Math.max(...ids.map((id) => id ?? 0))).toBeGreaterThan(1_000_000_000);
});

test('a device is read over IPv6 too, however its address is written', async () => {
  const device = createSocket('udp6');
  const listening = Promise.withResolvers<void>();
  device.bind(0, '::1', listening.resolve);
  await listening.promise;
  device.on('message', (request, { port, address }) => device.send(answerWith(request, 'six'), port, address));
  for (const host of ['::1', '0:0:0:0:0:0:0:1']) {
    using session = openSnmp({ host, port: device.address().port, version: '2c', community: 'x' }, options);
    expect(await textOf(session)).toBe('six');
  }
  device.close();
});
