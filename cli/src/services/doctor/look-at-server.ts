import { request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { ExpectedError } from '@motcua/contract';
import type { Endpoint } from '../../connection/open-target.ts';

/** What a hub shows before it is asked anything: how long its certificate holds, and its clock. */
export function lookAtServer(
  { url, ca }: Endpoint,
  timeoutMs = 5000,
): Promise<{ validTo: Date | null; date: Date | null }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ validTo: Date | null; date: Date | null }>();
  // Without a kept connection, so that the certificate is there to be read.
  const call = request(
    new URL('/livez', url),
    { agent: false, signal: AbortSignal.timeout(timeoutMs), ...(ca !== null && { ca }) },
    (response) => {
      const { valid_to } = (response.socket as TLSSocket).getPeerCertificate();
      response.resume();
      resolve({ validTo: instant(valid_to), date: instant(response.headers.date) });
    },
  );
  call.on('error', (cause) =>
    reject(new ExpectedError('E_UNREACHABLE', { where: url, detail: cause.message }, { cause })),
  );
  call.end();
  return promise;
}

function instant(text: string | undefined): Date | null {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}
