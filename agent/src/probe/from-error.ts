import { type Failure, type FailureReason, failure } from './outcome.ts';

/** Codes of operating-system errors that say why; whatever else there is becomes the fallback. */
const byCode: Readonly<Record<string, FailureReason>> = {
  ENOENT: 'tool-missing',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
};

const networkByCode: Readonly<Record<string, FailureReason>> = {
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
};

/** The code of an error of Node, or the empty text. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Failure of a file or a program, by the code of its error. */
export const localFailure = (error: unknown): Failure =>
  failure(byCode[errorCode(error)] ?? 'not-read', message(error));

/** Codes of somebody who answers, but in another language: not HTTP, or no TLS where TLS was spoken. */
const otherLanguage = /^(HPE_|EPROTO$|ERR_SSL_)/;

/** Failure of a connection: whatever goes wrong on the way, the device was not reached; unless it answered nonsense. */
export function networkFailure(error: unknown): Failure {
  const code = errorCode(error);
  const fallback = otherLanguage.test(code) ? 'device-unreadable' : 'device-unreachable';
  return failure(networkByCode[code] ?? fallback, message(error) || code);
}
