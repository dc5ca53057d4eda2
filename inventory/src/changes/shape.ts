import { deviceKinds } from '@motcua/contract';
import { z } from 'zod';
import { assetStatuses, custodies, factName, mostFacts } from '../model.ts';
import { isCalendarDate } from '../time/parse-as-of.ts';
import { readFact } from '../yaml/facts.ts';
import type { RegisterChange } from './change.ts';

/** Rows as JSON, within the limits of the YAML files, so that everything that is taken in can be exported and loaded again. */
const text = (most = 300) =>
  z
    .string()
    .min(1)
    .max(most)
    .transform((value) => value.normalize('NFC'));
const date = z.string().refine(isCalendarDate, 'not a calendar date such as 2026-06-30');
const code = text(32);
const id = text(100);
const count = z.int().min(0).max(1_000_000);
const area = z.number().min(0).max(1_000_000).nullable();
const dated = { validFrom: date, validTo: date.nullable() };
const fact = z.union([
  z.boolean(),
  z.number().min(-1e12).max(1e12),
  z
    .string()
    .max(300)
    .refine(
      (value) => typeof readFact(value) === 'string',
      'a text that reads as a number or truth value: send it as one',
    )
    .transform((value) => value.normalize('NFC')),
]);

const rows = {
  level: z.strictObject({
    ...{ code, rank: z.int().min(1).max(20), name: z.strictObject({ vi: text(2000), en: text(2000) }) },
    ...dated,
  }),
  unit: z.strictObject({
    ...{ id, code, name: text(), kind: text(60), level: code, unitType: text(60), parent: code.nullable(), area },
    ...{ officers: count.nullable(), digitisingOfficers: count.nullable() },
    uplinkMbps: z.number().min(0).max(10_000_000).nullable(),
    facts: z
      .record(z.string().regex(factName), fact)
      .refine((given) => Object.keys(given).length <= mostFacts, `more than ${mostFacts} facts`),
    ...dated,
  }),
  place: z.strictObject({ id, unit: code, name: text(), area, ...dated }),
  post: z.strictObject({ id, place: id, number: z.int().min(1).max(100_000), ...dated }),
  device: z.strictObject({
    ...{ id, tag: id, kind: z.enum(deviceKinds), unit: code, place: id.nullable(), status: z.enum(assetStatuses) },
    ...{ vendor: text().nullable(), model: text().nullable(), serial: text().nullable() },
    year: z.int().min(1970).max(2200).nullable(),
    cost: z.int().min(0).max(1_000_000_000_000).nullable(),
    ...{ custodian: text().nullable(), budgetLine: text().nullable(), note: text(4000).nullable() },
    ...{ assetNumber: text(100).nullable(), warrantyUntil: date.nullable(), room: text().nullable() },
    mac: z
      .string()
      .regex(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/)
      .nullable(),
    ...{
      custody: z.enum(custodies),
      loanFrom: date.nullable(),
      loanUntil: date.nullable(),
      requisitioned: z.boolean(),
      seenAs: z.array(id).max(16).default([]),
    },
    ...dated,
  }),
};

const changeOf = <Kind extends keyof typeof rows>(kind: Kind) => {
  const row = rows[kind];
  const of = z.literal(kind);
  return [
    z.strictObject({ action: z.literal('create'), kind: of, row }),
    z.strictObject({ action: z.literal('update'), kind: of, before: row, row }),
    z.strictObject({ action: z.literal('delete'), kind: of, before: row }),
  ] as const;
};

const shapes = Object.fromEntries(
  (Object.keys(rows) as (keyof typeof rows)[]).flatMap((kind) =>
    changeOf(kind).map((shape) => [`${shape.shape.action.value} ${kind}`, shape]),
  ),
);

/** Reads one change of a request; `detail` says what is wrong with it, in English and by field. */
export function readChange(value: unknown): { change: RegisterChange } | { detail: string } {
  const { action, kind } = (value ?? {}) as { action?: unknown; kind?: unknown };
  const shape = shapes[`${String(action)} ${String(kind)}`];
  if (shape === undefined)
    return { detail: 'action must be create, update or delete, kind level, unit, place, post or device' };
  const parsed = shape.safeParse(value);
  if (parsed.success) return { change: parsed.data as RegisterChange };
  const [issue] = parsed.error.issues;
  return { detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 300) };
}
