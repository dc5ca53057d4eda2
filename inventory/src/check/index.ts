import { checkCycles } from './cycles.ts';
import type { RowsCheck } from './located.ts';
import { checkReferences } from './references.ts';
import { checkValidity } from './validity.ts';

/** Everything that must hold between the rows of an installation. */
export const rowsChecks: readonly RowsCheck[] = [checkValidity, checkReferences, checkCycles];
