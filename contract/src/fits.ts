import type * as z from 'zod';

/** Whether a value is what a schema asks for, and would come out of it as it went in. */
export type Fits = (value: unknown) => boolean;

/** What the library's definitions say, as far as it is read here. */
interface Def {
  type: string;
  check?: string;
  format?: string;
  pattern?: RegExp;
  checks?: readonly { _zod: { def: Check } }[];
  shape?: Record<string, Schema>;
  catchall?: Schema;
  element?: Schema;
  innerType?: Schema;
  in?: Schema;
  out?: Schema;
  entries?: Record<string, unknown>;
  values?: readonly unknown[];
  transform?: (value: unknown, payload: object) => unknown;
}
type Check = Partial<Record<'check' | 'format', string>> & {
  pattern?: RegExp;
  maximum?: number;
  minimum?: number;
  value?: number;
  inclusive?: boolean;
};
interface Schema {
  _zod: { def: Def };
}

/**
 * A look at a value instead of a copy of it: the library makes every object anew, which is two thirds of the work on a
 * report. Made from the schema itself; what of it is not known here fits nothing, and the library decides as ever.
 */
export const fitsOf = (schema: z.ZodType): Fits => fits(schema as unknown as Schema);

const never: Fits = () => false;
const all = (tests: readonly Fits[]): Fits => {
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  return (value) => tests.every((test) => test(value));
};

function fits({ _zod: { def } }: Schema): Fits {
  const type = ofType[def.type]?.(def) ?? never;
  const format = def.check === undefined ? [] : [ofCheck(def as Check)];
  const checks = [...format, ...(def.checks ?? []).map(({ _zod }) => ofCheck(_zod.def))];
  return all([type, ...checks]);
}

const ofType: Record<string, (def: Def) => Fits> = {
  string: () => (value) => typeof value === 'string',
  number: () => (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: () => (value) => typeof value === 'boolean',
  enum: ({ entries = {} }) => among(Object.values(entries)),
  literal: ({ values = [] }) => among(values),
  nullable: ({ innerType }) => or(null, innerType),
  optional: ({ innerType }) => or(undefined, innerType),
  // What is left out would be filled in, which is no longer what went in.
  default: ({ innerType }) => inner(innerType),
  array: ({ element }) => arrayOf(inner(element)),
  object: objectOf,
  pipe: pipeOf,
};

const inner = (schema: Schema | undefined): Fits => (schema === undefined ? never : fits(schema));

function among(values: readonly unknown[]): Fits {
  const known = new Set(values);
  return (value) => known.has(value);
}

function or(other: null | undefined, schema: Schema | undefined): Fits {
  const test = inner(schema);
  return (value) => value === other || test(value);
}

const arrayOf =
  (test: Fits): Fits =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (const element of value) if (!test(element)) return false;
    return true;
  };

function objectOf({ shape = {}, catchall }: Def): Fits {
  // Of a shape that is not loose the library leaves out, or refuses, what else there is.
  if (catchall?._zod.def.type !== 'unknown') return never;
  const names = Object.keys(shape);
  const tests = names.map((name) => inner(shape[name]));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    // A name that the library leaves out, lest it be taken for the prototype.
    if (Object.hasOwn(value, '__proto__')) return false;
    const object = value as Record<string, unknown>;
    for (let at = 0; at < names.length; at += 1) if (tests[at]?.(object[names[at] ?? '']) !== true) return false;
    return true;
  };
}

/** A step before or behind a schema that leaves the value as it is. */
function pipeOf({ in: before, out: behind }: Def): Fits {
  const steps = [before, behind].map((step): Fits => {
    const transform = step?._zod.def.transform;
    return transform === undefined ? inner(step) : (value) => transform(value, unused) === value;
  });
  return all(steps);
}

/** Our steps ask for nothing but the value; one that did would throw, and the library would be asked. */
const unused = Object.freeze({});

function ofCheck({ check, format, pattern, maximum, minimum, value: bound = 0, inclusive }: Check): Fits {
  if (check === 'string_format' && pattern !== undefined && !pattern.global && !pattern.sticky)
    return (value) => pattern.test(value as string);
  if (check === 'number_format' && format === 'safeint') return Number.isSafeInteger;
  if (check === 'max_length' && maximum !== undefined) return (value) => (value as string).length <= maximum;
  if (check === 'min_length' && minimum !== undefined) return (value) => (value as string).length >= minimum;
  if (check === 'greater_than') return (value) => (inclusive ? (value as number) >= bound : (value as number) > bound);
  if (check === 'less_than') return (value) => (inclusive ? (value as number) <= bound : (value as number) < bound);
  return never;
}
