import fc from 'fast-check';

/** A schema of the interface's document, as far as values are made from it. */
export interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** What nobody expects: wrong types, odd texts, numbers at the edge. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(null, '', '\u0000', '../..', "' OR 1=1 --", '%00', '𝕄', -1, 0, 1e308, 2 ** 53, '9'.repeat(400)),
);

/** Values of a schema, mostly; one in ten is something else at some place. */
export function fromSchema(schema: JsonSchema, depth = 0): fc.Arbitrary<unknown> {
  const good = depth > 5 ? fc.constant(null) : fitting(schema, depth);
  return fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: anything });
}

function fitting(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fromSchema(choice, depth + 1)));
  if (schema.type === 'object') return objectOf(schema, depth);
  if (schema.type === 'array') return fc.array(fromSchema(schema.items ?? {}, depth + 1), { maxLength: 4 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema);
  if (schema.type === 'null') return fc.constant(null);
  return textOf(schema);
}

function objectOf({ properties = {}, required = [] }: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, fromSchema(part, depth + 1)]),
  );
  return fc.record(parts, { requiredKeys: required.filter((name) => name in parts) });
}

const numberOf = ({ minimum = -1000, maximum = 1000 }: JsonSchema): fc.Arbitrary<unknown> =>
  fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) });

function textOf({ minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<unknown> {
  const most = Math.max(minLength, Math.min(maxLength, 300));
  return fc.oneof(
    fc.string({ minLength, maxLength: most, unit: 'grapheme' }),
    fc.constantFrom('00364', '2026-06-30', '10.0.0.9', 'an', '2026-03-02T01:00:00Z'),
  );
}
