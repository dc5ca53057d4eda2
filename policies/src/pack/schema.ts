import { deviceKinds } from '@motcua/contract';
import { factName, fields } from '@motcua/inventory';
import { z } from 'zod';
import { factTypes } from '../facts/fact.ts';
import { answers, confidences, levels, normClasses, normItems, senses, severities } from '../standard.ts';
import { expression, fact, scalarText } from './scalars.ts';

const { date, integer, orNull, text, words } = fields;
const facts = z.record(z.string(), fact).default({});
const quantity = scalarText(/^-?\d+(\.\d+)?$/)
  .transform(Number)
  .nullable()
  .optional();
const source = z.strictObject({ text: text(), confidence: z.enum(confidences) });
const valid = z.strictObject({ from: date, to: orNull(date) });
const packName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const parameterName = z.string().regex(/^[a-z][a-zA-Z0-9]{0,40}$/);

const ExampleShape = z.strictObject({
  unit: facts,
  count: facts,
  usable: facts,
  facts,
  params: facts,
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
  source,
  valid,
  severity: z.enum(severities),
  level: z.enum(levels),
  appliesTo: orNull(expression),
  have: expression,
  want: expression.optional(),
  sense: z.enum(senses),
  item: orNull(z.enum(deviceKinds)),
  normClass: orNull(z.enum(normClasses)),
  examples: z.array(ExampleShape).min(1),
});
export type StandardShape = z.infer<typeof StandardShape>;

const FactShape = z.strictObject({ name: z.string().regex(factName), type: z.enum(factTypes), title: words });
const ParameterShape = z.strictObject({
  name: parameterName,
  type: z.enum(factTypes),
  title: words,
  default: fact.optional(),
});

const PriceShape = z.strictObject({
  item: z.enum(normItems),
  amount: integer(1, 1_000_000_000_000),
  forWhom: orNull(words),
  source,
  valid,
});

/** A pack as it is written. */
export const PackShape = z.strictObject({
  apiVersion: z.literal('motcua.vn/v1'),
  kind: z.literal('StandardPack'),
  metadata: z.strictObject({ name: packName, version: z.string().regex(/^\d+\.\d+\.\d+$/) }),
  spec: z.strictObject({
    title: words,
    owner: text(),
    unread: orNull(words),
    facts: z.array(FactShape).max(200).default([]),
    parameters: z.array(ParameterShape).max(100).default([]),
    priceCeilings: z.array(PriceShape).max(500).default([]),
    standards: z.array(StandardShape).max(500),
  }),
});
export type PackShape = z.infer<typeof PackShape>;

const unit = orNull(text(32));
const subtree = fields.boolean.default(false);
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/);
const apiVersion = z.literal('motcua.vn/v1');

/** Numbers of a pack that an installation sets for a unit, for a unit and what is below it, or (no unit) for all. */
export const ParametersShape = z.strictObject({
  apiVersion,
  kind: z.literal('Parameters'),
  metadata: z.strictObject({ name }),
  spec: z.strictObject({
    pack: packName,
    unit,
    subtree,
    valid,
    reason: text(2000),
    values: z.record(parameterName, fact),
  }),
});

/** An office lets a unit off a standard for a time. */
export const WaiverShape = z.strictObject({
  apiVersion,
  kind: z.literal('Waiver'),
  metadata: z.strictObject({ name }),
  spec: z.strictObject({
    standard: z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/),
    unit,
    subtree,
    reason: text(2000),
    approver: text(),
    decision: text(100),
    from: date,
    expiry: date,
  }),
});

/** Which packs an installation is judged by. */
export const PackChoiceShape = z.strictObject({
  apiVersion,
  kind: z.literal('PackChoice'),
  metadata: z.strictObject({ name }),
  spec: z.strictObject({ packs: z.array(packName).max(100) }),
});
