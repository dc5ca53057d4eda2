import { ExpectedError } from '@motcua/contract';
import type { Failure } from '../probe/outcome.ts';
import { resolveHost } from '../probe/snmp/resolve-host.ts';

/** How long one reading may take, and how it is stopped. */
export interface OneShotOptions {
  timeoutMs?: number;
  signal: AbortSignal;
}

/** Who was asked, and how: what stands in errors. */
export interface Asked {
  address: string;
  protocol: string;
  milliseconds: number;
}

/** Throws when a name has no address: then nobody can have been asked. */
export async function requireHost(host: string, options: { signal: AbortSignal; timeoutMs: number }): Promise<void> {
  const resolved = await resolveHost(host, options);
  if (options.signal.aborted) throw new ExpectedError('E_INTERRUPTED');
  if (!resolved.ok) throw new ExpectedError('E_HOST_UNRESOLVED', { host });
}

/** A failure of a probe as the error of a command: an answer that cannot be used, or none. */
export function oneShotError(failed: Failure, asked: Asked, signal: AbortSignal): ExpectedError {
  if (signal.aborted) return new ExpectedError('E_INTERRUPTED');
  const answered = failed.reason === 'device-unreadable' || failed.reason === 'permission-denied';
  return answered ? unusable(asked, failed.detail) : new ExpectedError('E_DEVICE_NO_ANSWER', { ...asked });
}

/** The error of an answer that cannot be used. */
export const unusable = (asked: Asked, detail: string, detailVi = detail): ExpectedError =>
  new ExpectedError('E_DEVICE_UNUSABLE', { ...asked, detail, detailVi });
