import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

const mostBytes = 64 * 1024;

/** An answer, of its body as much as matters. */
export interface PostAnswer {
  status: number;
  retryAfter: string | null;
  body: string;
}

/** Posts a text by HTTP; follows no redirect. Throws where there is no answer, or none in time. */
export function post(
  url: string,
  {
    headers,
    body,
    ca,
    signal,
  }: { headers: Record<string, string>; body: string; ca?: string | undefined; signal: AbortSignal },
): Promise<PostAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<PostAnswer>();
  const secure = url.startsWith('https:');
  const options = { method: 'POST', headers, signal, agent: false as const };
  const call = secure ? httpsRequest(url, { ...options, ...(ca !== undefined && { ca }) }) : httpRequest(url, options);
  call.on('error', reject);
  call.on('response', (answer) => {
    let text = '';
    answer.setEncoding('utf8');
    answer.on('error', reject);
    answer.on('data', (chunk: string) => {
      // Whatever else it says, it has said enough.
      if (text.length < mostBytes) text += chunk;
      else answer.destroy(new Error('the answer is too long'));
    });
    answer.on('end', () =>
      resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] ?? null, body: text }),
    );
  });
  call.end(body);
  return promise;
}
