import { deviceKinds } from '@motcua/contract';
import { fields } from '@motcua/inventory';
import { z } from 'zod';
import { answers, confidences, levels, senses, severities } from '../standard.ts';

const { date, orNull, text, words } = fields;
const expression = text(1000);
/** A fact in an example: a number where it looks like one; left empty it is not recorded. */
const fact = z
  .string()
  .nullable()
  .transform((value) => (value === null ? null : /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value));
const facts = z.record(z.string(), fact).default({});
const quantity = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number)
  .nullable()
  .optional();

const ExampleShape = z.strictObject({
  unit: facts,
  count: facts,
  usable: facts,
  expect: z.strictObject({
    answer: z.enum(answers),
    have: quantity,
    want: quantity,
    shortfall: quantity,
    reason: text().optional(),
  }),
});

const StandardShape = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/),
  title: words,
  why: words,
  remediation: words,
  source: z.strictObject({ text: text(), confidence: z.enum(confidences) }),
  valid: z.strictObject({ from: date, to: orNull(date) }),
  severity: z.enum(severities),
  level: z.enum(levels),
  appliesTo: orNull(expression),
  have: expression,
  want: expression.optional(),
  sense: z.enum(senses),
  item: orNull(z.enum(deviceKinds)),
  examples: z.array(ExampleShape).min(1),
});
export type StandardShape = z.infer<typeof StandardShape>;

/** A pack as it is written. */
export const PackShape = z.strictObject({
  apiVersion: z.literal('motcua.vn/v1'),
  kind: z.literal('StandardPack'),
  metadata: z.strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
  }),
  spec: z.strictObject({
    title: words,
    owner: text(),
    standards: z.array(StandardShape).min(1).max(500),
  }),
});
