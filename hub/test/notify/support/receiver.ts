import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver does with a request: says yes or no, says nothing, or takes it and hangs up before it has said yes. */
export type Manner = 'ok' | 'fail' | 'hang' | 'cut';

/** A request that came whole. */
export interface Got {
  path: string;
  headers: Record<string, string>;
  body: string;
  /** Whether the other end was told that it came. */
  acknowledged: boolean;
}

/** A small HTTP server that can be bad. */
export interface Receiver extends AsyncDisposable {
  url: string;
  host: string;
  got: Got[];
  manner: (got: Got, count: number) => Manner;
  /** What it says besides; 200 and an empty object unless told otherwise. */
  answer: (got: Got) => { status: number; body: string };
}

export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    take(receiver, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const receiver: Receiver = {
    ...{ host, url: `http://${host}`, got: [], manner: () => 'ok' },
    answer: () => ({ status: 200, body: '{}' }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

async function take(receiver: Receiver, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = request.headers as Record<string, string>;
  const got: Got = { path: request.url ?? '', headers, body: Buffer.concat(parts).toString(), acknowledged: false };
  receiver.got.push(got);
  const manner = receiver.manner(got, receiver.got.length);
  if (manner === 'hang') return;
  if (manner === 'cut') return void response.destroy();
  const { status, body } = manner === 'ok' ? receiver.answer(got) : { status: 500, body: 'no' };
  got.acknowledged = status < 300;
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
