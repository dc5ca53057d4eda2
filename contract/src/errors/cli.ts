import type { ErrorTable } from './row.ts';

/** Errors of `cli`. */
export const cliErrors = {} as const satisfies ErrorTable;
