import { request } from 'node:https';
import { ExpectedError } from '@motcua/contract';
import { errorText } from '../state/error-code.ts';

/** What a hub answered; never more than 64 KiB. */
export interface HubAnswer {
  status: number;
  body: string;
}
interface AskOptions {
  /** The only authority to trust; null to trust nobody and read on, for what is checked by its hash. */
  ca: string | null;
  body?: object;
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
}
const maxAnswerBytes = 65_536;

/** One HTTPS request to the hub; throws E_UNREACHABLE. */
export async function askHub(url: URL, { ca, body, timeoutMs = 15_000, signal }: AskOptions): Promise<HubAnswer> {
  const deadline = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': byteLength(text) };
  const trust = ca === null ? { rejectUnauthorized: false } : { ca, rejectUnauthorized: true };
  const { promise, resolve, reject } = Promise.withResolvers<HubAnswer>();
  const method = text === undefined ? 'GET' : 'POST';
  const asking = request(url, { method, headers, ...trust, agent: false, signal: deadline }, (response) => {
    let received = '';
    response.setEncoding('utf8');
    response.on('data', (piece: string) => {
      received += piece;
      if (received.length > maxAnswerBytes) asking.destroy(new Error(`the answer is longer than ${maxAnswerBytes}`));
    });
    response.on('end', () => resolve({ status: response.statusCode ?? 0, body: received }));
    response.on('error', reject);
  });
  asking.on('error', reject);
  asking.end(text);
  return promise.catch((error: unknown) => {
    const detail = deadline.aborted && !signal?.aborted ? `no answer within ${timeoutMs} ms` : errorText(error);
    throw new ExpectedError('E_UNREACHABLE', { where: url.origin, detail }, { cause: error });
  });
}

const byteLength = (text: string): number => new TextEncoder().encode(text).byteLength;
