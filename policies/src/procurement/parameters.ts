import { type DeviceKind, deviceKinds } from '@motcua/contract';
import { checkShape, fields, type Problem, problem, readYaml, throwAny, type YamlDocument } from '@motcua/inventory';
import { z } from 'zod';
import type { BudgetLine } from './budget-lines.ts';
import { parameterWords } from './texts.ts';

/** What an installation decided about one kind of device, by which paper, from when until when. */
export interface PriceRow {
  item: DeviceKind;
  /** Price of one, taxes included, in đồng; null when only the line is decided. */
  price: number | null;
  budgetLine: BudgetLine | null;
  decision: string;
  validFrom: string;
  validTo: string | null;
}

/** Least technical features that a kind of device is bought with; no brand. */
interface SpecificationRow {
  item: DeviceKind;
  text: string;
}

/** What a purchase needs that no public text says. */
export interface PurchaseParameters {
  prices: PriceRow[];
  specifications: SpecificationRow[];
  budgets: Partial<Record<BudgetLine | 'total', number>>;
  stock: StockRow[];
}

/** What lies in a unit's cupboard of one part. */
export interface StockRow {
  unit: string;
  partNumber: string;
  quantity: number;
}

export const noParameters: PurchaseParameters = { prices: [], specifications: [], budgets: {}, stock: [] };

const mostChars = 2_000_000;
const mostDong = 1_000_000_000_000_000;
const { date, integer, orNull, text } = fields;
const dong = integer(0, mostDong);
const item = z.enum(deviceKinds);
const line = z.enum(['admin_norm', 'sci_tech_1pct', 'city_shared', 'specialised']);

const Shape = z.strictObject({
  apiVersion: z.literal('motcua.vn/v1'),
  kind: z.literal('ProcurementParameters'),
  spec: z.strictObject({
    prices: z
      .array(
        z.strictObject({
          item,
          price: orNull(dong),
          budgetLine: orNull(line),
          decision: text(),
          validFrom: date,
          validTo: orNull(date),
        }),
      )
      .max(1000)
      .default([]),
    specifications: z
      .array(z.strictObject({ item, text: text(2000) }))
      .max(100)
      .default([]),
    budgets: z
      .strictObject({
        admin_norm: dong.optional(),
        sci_tech_1pct: dong.optional(),
        city_shared: dong.optional(),
        specialised: dong.optional(),
        total: dong.optional(),
      })
      .default({}),
    stock: z
      .array(z.strictObject({ unit: text(32), partNumber: text(100), quantity: integer(0, 1_000_000) }))
      .max(100_000)
      .default([]),
  }),
});

/** Reads a file of parameters; throws E_PARAMETERS_INVALID with every place where it is wrong. */
export function parseParameters(source: string, path: string): PurchaseParameters {
  const start = { path, line: 1, column: 1 };
  if (source.length > mostChars)
    throwAny('E_PARAMETERS_INVALID', [problem(start, '', parameterWords.tooLarge, { limit: mostChars })]);
  const problems: Problem[] = [];
  const documents = [...readYaml({ path, text: source }, problems)];
  throwAny('E_PARAMETERS_INVALID', problems);
  const [document, ...more] = documents;
  if (document === undefined || more.length > 0)
    throwAny('E_PARAMETERS_INVALID', [problem(start, '', parameterWords.oneDocument)]);
  const { value, problems: misshapen } = checkShape(Shape, document as YamlDocument);
  throwAny('E_PARAMETERS_INVALID', misshapen);
  const { budgets, ...spec } = (value as NonNullable<typeof value>).spec;
  const given = Object.entries(budgets).filter(([, amount]) => amount !== undefined);
  return { ...spec, budgets: Object.fromEntries(given) };
}
