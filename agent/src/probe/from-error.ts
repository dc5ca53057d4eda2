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

/** Failure of a connection: whatever goes wrong on the way, the device was not reached. */
export const networkFailure = (error: unknown): Failure =>
  failure(networkByCode[errorCode(error)] ?? 'device-unreachable', message(error) || errorCode(error));
