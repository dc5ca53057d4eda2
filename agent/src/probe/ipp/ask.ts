import { isExpected } from '@motcua/contract';
import { failure, type Outcome, success } from '../outcome.ts';
import { type IppAddress, ippAddress } from './address.ts';
import { decodeIpp } from './decode.ts';
import { encodeIpp, type IppRequest } from './encode.ts';
import { defaultIppLimits } from './limits.ts';
import type { IppMessage } from './message.ts';
import { postIpp } from './post.ts';

/** `server-error-version-not-supported` (RFC 8011, B.1.5.4). */
const versionNotSupported = 0x0503;

export interface AskOptions {
  signal: AbortSignal;
  timeoutMs: number;
  pin?: string;
}

/** Where to ask: a URI, or the address of a print service. */
export type IppTarget = string | IppAddress;

/** Asks an IPP printer or print service; older printers that refuse version 2.0 are asked again in 1.1. */
export async function askIpp(
  target: IppTarget,
  request: IppRequest,
  options: AskOptions,
): Promise<Outcome<IppMessage>> {
  const address = typeof target === 'string' ? ippAddress(target) : target;
  if (address === null) return failure('not-read', `not an IPP address: ${String(target)}`);
  const first = await askOnce(address, request, options);
  if (!first.ok || first.value.status !== versionNotSupported || request.version !== undefined) return first;
  return await askOnce(address, { ...request, version: { major: 1, minor: 1 } }, options);
}

async function askOnce(address: IppAddress, request: IppRequest, options: AskOptions): Promise<Outcome<IppMessage>> {
  const answer = await postIpp(address, encodeIpp(request), { ...options, maxBytes: defaultIppLimits.bytes });
  return answer.ok ? readAnswer(answer.value) : answer;
}

/** An answer's bytes as an outcome: damage is expected of devices. */
function readAnswer(bytes: Uint8Array): Outcome<IppMessage> {
  try {
    return success(decodeIpp(bytes));
  } catch (error) {
    if (isExpected(error)) return failure('device-unreadable', error.message);
    throw error;
  }
}
