import { types } from 'pg';

/** int8 and numeric come as text by default; every number of ours is an integer below 2^53 or a plain fraction. */
const numbers = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC]);

/** How values come out of PostgreSQL: numbers as numbers, all else as the driver has it. */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return numbers.has(oid) ? Number : types.getTypeParser(oid, format ?? 'text');
  },
} as unknown as typeof types;
