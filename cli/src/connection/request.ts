import { request as httpsRequest } from 'node:https';
import { type ErrorCode, ExpectedError, errorRows, type Params } from '@motcua/contract';
import type { Endpoint } from './open-target.ts';

/** Largest answer; a country's register is some 60 MB. */
const mostBytes = 256 * 2 ** 20;

/** A question to a hub. */
export interface Question {
  method?: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: object;
  /** Tag of what it must still be (RFC 9110 13.1.1). */
  ifMatch?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
}

/** Asks a hub and gives back what it answered; whatever goes wrong is an expected error. */
export async function request(endpoint: Endpoint, question: Question): Promise<unknown> {
  const { status, bytes } = await exchange(endpoint, question);
  const text = bytes.toString('utf8');
  const json = parse(text);
  if (status >= 200 && status < 300 && json !== undefined) return json;
  throw refused({ endpoint, question, status, json });
}

/** What a hub answers in a text that is not JSON. */
export async function requestText(endpoint: Endpoint, path: string): Promise<string> {
  return (await requestBytes(endpoint, path)).bytes.toString('utf8');
}

/** What a hub answers in bytes, and their type. */
export async function requestBytes(endpoint: Endpoint, path: string): Promise<{ bytes: Buffer; type: string }> {
  const { status, bytes, type } = await exchange(endpoint, { path });
  if (status >= 200 && status < 300) return { bytes, type };
  throw refused({ endpoint, question: { path }, status, json: parse(bytes.toString('utf8')) });
}

interface Exchanged {
  status: number;
  bytes: Buffer;
  type: string;
}

function exchange(
  endpoint: Endpoint,
  { method = 'GET', path, body, ifMatch, signal, timeoutMs = 20_000 }: Question,
): Promise<Exchanged> {
  const { promise, resolve, reject } = Promise.withResolvers<Exchanged>();
  const deadline = AbortSignal.timeout(timeoutMs);
  const call = httpsRequest(
    new URL(path, endpoint.url),
    {
      method,
      // Nothing is changed over a kept connection: while we planned, the hub may have closed it, and whether what we send over
      // such a one was taken nobody can say.
      ...(method !== 'GET' && { agent: false }),
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
      ...(endpoint.ca !== null && { ca: endpoint.ca }),
      headers: {
        accept: 'application/json',
        ...(endpoint.token !== null && { authorization: `Bearer ${endpoint.token}` }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
    },
    (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes > mostBytes) response.destroy(new Error(`more than ${mostBytes} bytes`));
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          bytes: Buffer.concat(chunks),
          type: response.headers['content-type'] ?? '',
        }),
      );
      response.on('error', reject);
    },
  );
  call.on('error', reject);
  call.end(body === undefined ? undefined : JSON.stringify(body));
  return promise.catch((error: unknown) => {
    if (signal?.aborted) throw new ExpectedError('E_INTERRUPTED', {}, { cause: error });
    if (deadline.aborted)
      throw new ExpectedError('E_TIMEOUT', { what: endpoint.url, seconds: timeoutMs / 1000 }, { cause: error });
    throw new ExpectedError('E_UNREACHABLE', { where: endpoint.url, detail: detailOf(error) }, { cause: error });
  });
}

/** Several addresses tried give an error without a text of its own. */
const detailOf = (error: unknown): string => {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || String(error);
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A problem (RFC 9457) of ours carries its code and parameters, and is told in the user's language here. */
function refused(given: { endpoint: Endpoint; question: Question; status: number; json: unknown }): ExpectedError {
  const { endpoint, question, status, json } = given;
  const { code, params, detail } = (json ?? {}) as { code?: unknown; params?: Params; detail?: unknown };
  if (typeof code === 'string' && code in errorRows) return new ExpectedError(code as ErrorCode, params ?? {});
  if (status === 401) return new ExpectedError('E_UNAUTHENTICATED');
  const said = typeof detail === 'string' ? `: ${detail.slice(0, 200)}` : '';
  return new ExpectedError('E_HUB_ANSWER', { where: endpoint.url, detail: `${question.path} HTTP ${status}${said}` });
}
