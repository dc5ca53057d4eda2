import { ExpectedError } from '@motcua/contract';
import { errorText, isDiskFull } from './error-code.ts';

/** A failed write by its name: no room, or a folder that cannot be used. */
export const diskError = (error: unknown, path: string): ExpectedError =>
  isDiskFull(error)
    ? new ExpectedError('E_DISK_FULL', { path }, { cause: error })
    : new ExpectedError('E_STATE_UNREADABLE', { path, detail: errorText(error) }, { cause: error });
