import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';

/** What came back; `body` is JSON where it can be. */
export interface Answer {
  status: number;
  type: string;
  headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  body: any;
}

/** One HTTPS request that trusts one authority. */
export function ask(
  url: string,
  {
    method = 'GET',
    ca,
    token,
    body,
    headers = {},
  }: { method?: string; ca: string; token?: string; body?: string | object; headers?: Record<string, string> },
): Promise<Answer> {
  const sent = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method,
        ca,
        agent: false,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      async (answer) => {
        const said = await text(answer);
        const type = answer.headers['content-type'] ?? '';
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          type,
          body: type.includes('json') ? JSON.parse(said) : said,
        });
      },
    );
    call.once('error', reject);
    call.end(sent);
  });
}
