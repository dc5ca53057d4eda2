import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { askIpp } from '../../src/probe/ipp/ask.ts';
import { operation } from '../../src/probe/ipp/tags.ts';
import { checkPort } from '../../src/probe/tcp.ts';
import { i32, sampleAnswer, wireMessage, wireValue } from '../fuzz/sample-answer.ts';

const signal = new AbortController().signal;
const request = { operation: operation.getPrinterAttributes, printerUri: 'ipp://printer/' };
let server: Server;

async function serve(listener: RequestListener): Promise<number> {
  server = createServer(listener);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const ask = async (listener: RequestListener, timeoutMs = 600) => {
  const port = await serve(listener);
  return await askIpp(`ipp://127.0.0.1:${port}/ipp/print`, request, { signal, timeoutMs });
};

describe('a printer on the network', () => {
  test('is read', async () => {
    const answer = await ask((_request, response) => response.end(sampleAnswer));
    expect(answer.ok && answer.value.groups.length).toBe(2);
  });

  test('that knows version 1.1 only is asked again in it', async () => {
    const versions: number[] = [];
    const answer = await ask((question, response) => {
      question.once('data', (body: Buffer) => {
        versions.push(body.readUInt16BE(0));
        const old = wireMessage([[4, wireValue(0x23, 'printer-state', i32(3))]]);
        response.end(versions.length === 1 ? wireMessage([], 0x0503) : old);
      });
    });
    expect(versions).toEqual([0x0200, 0x0101]);
    expect(answer).toMatchObject({ ok: true, value: { status: 0 } });
  });

  test.each<[string, RequestListener, string]>([
    ['answers nothing', () => {}, 'device-unreachable'],
    [
      'drips one byte after another',
      (_question, response) => {
        response.flushHeaders();
        setInterval(() => response.write('x'), 50).unref();
      },
      'device-unreachable',
    ],
    ['hangs up', (question) => question.socket.destroy(), 'device-unreachable'],
    [
      'sends another page',
      (_question, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'device-unreadable',
    ],
    ['asks for a password', (_question, response) => response.writeHead(401).end(), 'permission-denied'],
    ['answers with a web page', (_question, response) => response.end('<!doctype html>'), 'device-unreadable'],
    ['sends more than a megabyte', (_question, response) => response.end(Buffer.alloc(1_100_000)), 'device-unreadable'],
    ['stops in the middle', (_question, response) => response.end(sampleAnswer.subarray(0, 100)), 'device-unreadable'],
  ])('that %s is told by name, in time', async (_what, listener, reason) => {
    const start = performance.now();
    expect(await ask(listener)).toMatchObject({ ok: false, reason });
    expect(performance.now() - start).toBeLessThan(2_500);
  });

  test('whose name cannot be resolved is not reached', async () => {
    const answer = await askIpp('ipp://no-such-printer.invalid/', request, { signal, timeoutMs: 3_000 });
    expect(answer).toMatchObject({ ok: false, reason: 'device-unreachable' });
  });

  test('is reached or not by its port alone', async () => {
    const port = await serve(() => {});
    expect(await checkPort({ host: '127.0.0.1', port }, { signal, timeoutMs: 500 })).toEqual({ ok: true, value: true });
    server.close();
    server.closeAllConnections();
    expect(await checkPort({ host: '127.0.0.1', port }, { signal, timeoutMs: 500 })).toMatchObject({
      ok: false,
      reason: 'device-unreachable',
    });
  });
});
