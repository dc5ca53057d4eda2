import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { networkFailure } from '../from-error.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { type EsclAddress, hostHeader } from './address.ts';

/** What one resource of a scanner answers. */
export interface EsclAnswer {
  status: number;
  /** Where it sends us instead; null when it does not. */
  location: string | null;
  body: Uint8Array;
}

interface GetOptions {
  /** Fires when all must be over. */
  deadline: AbortSignal;
  maxBytes?: number;
}

/** Reads one resource of a scanner, within a deadline and a size. Redirects are told, not followed. */
export async function getEscl(
  address: EsclAddress,
  resource: 'ScannerStatus' | 'ScannerCapabilities',
  { deadline, maxBytes = 1_048_576 }: GetOptions,
): Promise<Outcome<EsclAnswer>> {
  try {
    return await exchange(address, resource, deadline, maxBytes);
  } catch (error) {
    return deadline.aborted ? failure('device-unreachable', 'no answer before the deadline') : networkFailure(error);
  }
}

function exchange(
  address: EsclAddress,
  resource: string,
  signal: AbortSignal,
  maxBytes: number,
): Promise<Outcome<EsclAnswer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome<EsclAnswer>>();
  const options = {
    host: address.host,
    port: address.port,
    path: `${address.root}/${resource}`,
    agent: false,
    headers: { host: hostHeader(address), accept: 'text/xml, application/xml' },
    signal,
    // Scanners make their own certificates; nothing secret is sent, and nothing that is read is obeyed.
    rejectUnauthorized: false,
  };
  const request = (address.secure ? httpsRequest : httpRequest)(options, (response) => {
    readAnswer(response, maxBytes)
      .then(resolve, reject)
      .finally(() => request.destroy());
  });
  request.on('error', reject);
  request.end();
  return promise;
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<Outcome<EsclAnswer>> {
  const { statusCode: status = 0 } = response;
  // What a web server says beside an error is a page for people.
  if (status !== 200) return success({ status, location: response.headers.location ?? null, body: new Uint8Array() });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) return failure('device-unreadable', `the answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return success({ status, location: null, body: Buffer.concat(chunks) });
}
