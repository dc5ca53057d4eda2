import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestAuthority } from '../report/test-authority.ts';

export interface HubReply {
  status: number;
  body: unknown;
}
export interface TestHub extends AsyncDisposable {
  url: string;
  /** Bodies of the enrolments that came. */
  asked: Record<string, unknown>[];
}

/** An HTTPS server with the two paths of an enrolment. */
export async function startTestHub({
  authority,
  shows = authority,
  reply,
}: {
  authority: TestAuthority;
  /** The authority that it claims to have. */
  shows?: TestAuthority;
  reply: (body: Record<string, unknown>) => Promise<HubReply>;
}): Promise<TestHub> {
  const asked: Record<string, unknown>[] = [];
  const answer = async (request: IncomingMessage): Promise<HubReply> => {
    if (request.method === 'GET' && request.url === '/v1/ca') return { status: 200, body: shows.ca };
    if (request.method !== 'POST' || request.url !== '/v1/enrol') return { status: 404, body: {} };
    const body = JSON.parse(await text(request));
    asked.push(body);
    return reply(body);
  };
  const server = createServer(await authority.server(), async (request, response) => {
    const { status, body } = await answer(request);
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
