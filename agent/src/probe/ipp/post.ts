import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { withDeadline } from '../deadline.ts';
import { networkFailure } from '../from-error.ts';
import { type Failure, failure, type Outcome, success } from '../outcome.ts';
import type { IppAddress } from './address.ts';

interface PostOptions {
  signal: AbortSignal;
  timeoutMs: number;
  maxBytes: number;
  /** SHA-256 fingerprint that the certificate must have; printers make their own certificates. */
  pin?: string;
}

/** Sends one IPP request and reads the whole answer, within a deadline and a size. Redirects are not followed. */
export async function postIpp(
  address: IppAddress,
  body: Uint8Array,
  options: PostOptions,
): Promise<Outcome<Uint8Array>> {
  const over = withDeadline(options.signal, options.timeoutMs);
  try {
    return await exchange(address, body, options, over);
  } catch (error) {
    if (options.signal.aborted) return failure('not-read', 'stopped');
    if (over.aborted) return failure('device-unreachable', `no answer within ${options.timeoutMs} ms`);
    return networkFailure(error);
  }
}

function exchange(
  address: IppAddress,
  body: Uint8Array,
  { maxBytes, pin }: PostOptions,
  signal: AbortSignal,
): Promise<Outcome<Uint8Array>> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome<Uint8Array>>();
  // Certificates of printers are self-made: they are read-only peers, held to a pin where one is known.
  const options = { ...requestOptions(address, body), signal, rejectUnauthorized: false };
  const request = (address.secure ? httpsRequest : httpRequest)(options, (response) => {
    const refusal = refuse(response, pin);
    const answer = refusal === null ? readBody(response, maxBytes) : Promise.resolve(refusal);
    answer.then(resolve, reject).finally(() => request.destroy());
  });
  request.on('error', reject);
  request.end(body);
  return promise;
}

const requestOptions = ({ host, port, path, socketPath }: IppAddress, body: Uint8Array): RequestOptions => ({
  ...(socketPath === undefined ? { host, port } : { socketPath }),
  path,
  method: 'POST',
  agent: false,
  headers: {
    host: socketPath === undefined ? `${host.includes(':') ? `[${host}]` : host}:${port}` : 'localhost',
    'content-type': 'application/ipp',
    'content-length': body.byteLength,
  },
});

function refuse(response: IncomingMessage, pin: string | undefined): Failure | null {
  if (pin !== undefined && fingerprint(response) !== normal(pin)) {
    return failure('device-unreadable', 'the certificate is not the pinned one');
  }
  const { statusCode = 0 } = response;
  if (statusCode === 200) return null;
  if (statusCode === 401 || statusCode === 403) return failure('permission-denied', `HTTP ${statusCode}`);
  return failure('device-unreadable', `HTTP ${statusCode}`);
}

const normal = (hex: string): string => hex.replaceAll(':', '').toLowerCase();

const fingerprint = ({ socket }: IncomingMessage): string =>
  'getPeerCertificate' in socket ? normal((socket as TLSSocket).getPeerCertificate().fingerprint256 ?? '') : '';

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Outcome<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) return failure('device-unreadable', `the answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return success(Buffer.concat(chunks));
}
