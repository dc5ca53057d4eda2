import { ExpectedError } from '@motcua/contract';

/** Errors of one host, whatever was to be done there; no reason to leave the others. */
const hostErrors: ReadonlySet<string> = new Set(['E_DC_HOST_UNREACHABLE', 'E_DC_HOST_KEY_WRONG', 'E_DC_LOGIN_REFUSED']);

/** Whether it says that a host cannot be worked on. */
export const isDown = (error: unknown): error is ExpectedError =>
  error instanceof ExpectedError && hostErrors.has(error.code);
