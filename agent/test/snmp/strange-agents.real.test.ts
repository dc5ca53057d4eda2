import { createSocket } from 'node:dgram';
import { ExpectedError } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { type OnTheWay, startSnmpResponder } from '../../../test/peers/snmp-responder.ts';
import { probeSnmp } from '../../src/index.ts';

const printer = [
  '1.3.6.1.2.1.1.1.0|4|Simulated printer',
  '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1',
  '1.3.6.1.2.1.25.3.2.1.2.1|6|1.3.6.1.2.1.25.3.1.5',
  '1.3.6.1.2.1.25.3.2.1.3.1|4|Example Office 200',
  '1.3.6.1.2.1.25.3.2.1.5.1|2|2',
  '1.3.6.1.2.1.25.3.5.1.1.1|2|3',
  '1.3.6.1.2.1.25.3.5.1.2.1|4x|00',
  ...Array.from({ length: 40 }, (_, at) => `1.3.6.1.2.1.43.11.1.1.9.1.${at + 1}|2|${at}`),
].join('\n');
const signal = new AbortController().signal;

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof ExpectedError ? error.code : error),
  );

describe('an agent that', () => {
  test.each([
    { what: 'refuses GETBULK', habits: { bulk: 'refuses' }, version: '2c' },
    { what: 'is silent to GETBULK', habits: { bulk: 'silent' }, version: '2c' },
    { what: 'answers in 300 octets', habits: { most: 300 }, version: '2c' },
    { what: 'knows version 1 only', habits: { onlyVersion1: true }, version: '1' },
  ] as const)('$what is read whole', async ({ habits, version }) => {
    await using peer = await startSnmpResponder({ public: printer }, habits);
    const read = await probeSnmp({ host: peer.host, port: peer.port, signal, timeoutMs: 10_000 });
    expect(read).toMatchObject({ version, kind: 'printer', model: 'Example Office 200', health: 'ok', missing: [] });
    expect(read.supplies.map(({ rawLevel }) => rawLevel)).toEqual(Array.from({ length: 40 }, (_, at) => at));
  });

  test('loses every eighth packet is read whole', async () => {
    let count = 0;
    const onTheWay: OnTheWay = (answer) => {
      count += 1;
      return count % 8 === 0 ? null : answer;
    };
    await using peer = await startSnmpResponder({ public: printer }, { onTheWay });
    const read = await probeSnmp({ host: peer.host, port: peer.port, signal, timeoutMs: 30_000 });
    expect(read).toMatchObject({ health: 'ok', missing: [] });
    expect(read.supplies).toHaveLength(40);
  });

  test('falls silent in the middle is told with what was read, and why not more', async () => {
    let count = 0;
    const onTheWay: OnTheWay = (answer) => {
      count += 1;
      return count > 4 ? null : answer;
    };
    await using peer = await startSnmpResponder({ public: printer }, { onTheWay });
    const start = performance.now();
    const read = await probeSnmp({ host: peer.host, port: peer.port, signal, timeoutMs: 1_500 });
    expect(performance.now() - start).toBeLessThan(2_500);
    expect(read).toMatchObject({ model: 'Example Office 200', health: 'ok' });
    expect(read.missing.map(({ reason }) => reason)).toContain('device-unreachable');
  });

  test('is silent ends at the deadline', async () => {
    await using peer = await startSnmpResponder({ public: printer }, { onTheWay: () => null });
    const start = performance.now();
    expect(await codeOf(probeSnmp({ host: peer.host, port: peer.port, signal, timeoutMs: 800 }))).toBe(
      'E_SNMP_NO_ANSWER',
    );
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  test('wants another community does not answer', async () => {
    await using peer = await startSnmpResponder({ secret: printer });
    const error = await probeSnmp({
      host: peer.host,
      port: peer.port,
      signal,
      community: 'wrong',
      timeoutMs: 500,
    }).catch(String);
    expect(error).toContain('E_SNMP_NO_ANSWER');
    expect(error).not.toContain('wrong');
  });

  test('has nothing that is known is of no use', async () => {
    await using peer = await startSnmpResponder({ public: '1.3.6.1.2.1.11.1.0|65|1' });
    expect(await codeOf(probeSnmp({ host: peer.host, port: peer.port, signal, timeoutMs: 3_000 }))).toBe(
      'E_SNMP_UNUSABLE',
    );
  });
});

describe('a peer that is no SNMP agent', () => {
  test.each([
    { what: 'answers in text', answer: Buffer.from('220 ready\r\n') },
    { what: 'answers half an answer', answer: Buffer.from('3082', 'hex') },
    { what: 'answers 60 kB', answer: Buffer.alloc(60_000, 0x30) },
  ])('and $what cannot be used', async ({ answer }) => {
    const peer = createSocket('udp4');
    const listening = Promise.withResolvers<void>();
    peer.bind(0, '127.0.0.1', listening.resolve);
    await listening.promise;
    peer.on('message', (_request, { port }) => peer.send(answer, port, '127.0.0.1'));
    const work = probeSnmp({ host: '127.0.0.1', port: peer.address().port, signal, timeoutMs: 1_000 });
    expect(await codeOf(work)).toBe('E_SNMP_UNUSABLE');
    peer.close();
  });

  test('and echoes what it gets ends in time, as unusable or unanswered', async () => {
    const peer = createSocket('udp4');
    const listening = Promise.withResolvers<void>();
    peer.bind(0, '127.0.0.1', listening.resolve);
    await listening.promise;
    peer.on('message', (request, { port }) => peer.send(request, port, '127.0.0.1'));
    const work = probeSnmp({ host: '127.0.0.1', port: peer.address().port, signal, timeoutMs: 1_000 });
    expect(['E_SNMP_UNUSABLE', 'E_SNMP_NO_ANSWER']).toContain(await codeOf(work));
    peer.close();
  });
});

test('a name that does not resolve is told as such', async () => {
  expect(await codeOf(probeSnmp({ host: 'no-such-printer.invalid', signal, timeoutMs: 5_000 }))).toBe(
    'E_HOST_UNRESOLVED',
  );
});

test('whoever is interrupted gets no half device', async () => {
  await using peer = await startSnmpResponder({ public: printer }, { onTheWay: () => null });
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 200);
  const start = performance.now();
  expect(await codeOf(probeSnmp({ host: peer.host, port: peer.port, signal: controller.signal }))).toBe(
    'E_INTERRUPTED',
  );
  expect(performance.now() - start).toBeLessThan(1_500);
});

test('a name with addresses of both kinds is asked by IPv4', async () => {
  await using peer = await startSnmpResponder({ public: printer });
  const read = await probeSnmp({ host: 'localhost', port: peer.port, signal, timeoutMs: 5_000 });
  expect(read).toMatchObject({ address: `localhost:${peer.port}`, model: 'Example Office 200' });
});
