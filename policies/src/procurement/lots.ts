import { type DeviceKind, kindRow, type Words } from '@motcua/contract';
import type { IsoDate } from '@motcua/inventory';
import { type Method, methodOf } from './methods.ts';
import type { Known } from './rule.ts';

/** Goods of one nature: whoever sells one of them sells the others, so they are one package. */
export const lotCategories = {
  it_equipment: {
    words: { vi: 'Thiết bị công nghệ thông tin', en: 'IT equipment' },
    items: ['pc', 'citizen_pc', 'printer', 'scanner', 'multifunction', 'ups', 'switch', 'router', 'signing_token'],
  },
  office_machines: { words: { vi: 'Máy photocopy', en: 'photocopiers' }, items: ['photocopier'] },
  counter_equipment: {
    words: { vi: 'Thiết bị chuyên dùng tại quầy', en: 'counter equipment' },
    items: ['queue_machine', 'rating_device', 'other'],
  },
} as const satisfies Readonly<Record<string, { words: Words; items: readonly DeviceKind[] }>>;
export type LotCategory = keyof typeof lotCategories;

/** The nature of a device as goods. */
export function lotCategoryOf(item: DeviceKind): LotCategory {
  const found = Object.entries(lotCategories).find(([, { items }]) => (items as readonly DeviceKind[]).includes(item));
  if (found === undefined) throw new TypeError(`no lot for ${kindRow(item).code}`);
  return found[0] as LotCategory;
}

/** Something to be bought; the amount is null where no price is known. */
export interface LotPart {
  item: DeviceKind;
  quantity: number;
  amount: number | null;
}

/** One package of a purchase estimate. */
export interface Lot {
  category: LotCategory;
  items: { item: DeviceKind; quantity: number; amount: number | null }[];
  /** Of this package, in đồng; null where a price is missing. */
  amount: number | null;
  /** Of goods of the same nature that are being bought already in the same year; they count for the threshold. */
  alreadyBought: number;
  method: Method | null;
  methodReason: Known<Method>['reason'];
  methodSource: string | null;
}

/**
 * The packages of a purchase: all goods of one nature are one package, whatever unit they are for and whatever line pays,
 * together with what the same year buys of them already. So no splitting gets a package under a threshold.
 */
export function planLots({
  parts,
  asOf,
  earlier = {},
}: {
  parts: readonly LotPart[];
  asOf: IsoDate;
  earlier?: Readonly<Partial<Record<LotCategory, number>>>;
}): Lot[] {
  const byCategory = Map.groupBy(parts, ({ item }) => lotCategoryOf(item));
  return (Object.keys(lotCategories) as LotCategory[]).flatMap((category) => {
    const mine = byCategory.get(category) ?? [];
    return mine.length === 0 ? [] : [lotOf(category, mine, { asOf, alreadyBought: earlier[category] ?? 0 })];
  });
}

function lotOf(
  category: LotCategory,
  parts: readonly LotPart[],
  { asOf, alreadyBought }: { asOf: IsoDate; alreadyBought: number },
): Lot {
  const items = [...Map.groupBy(parts, ({ item }) => item)]
    .map(([item, of]) => ({ item, quantity: sum(of.map(({ quantity }) => quantity)), amount: sumKnown(of) }))
    .sort((a, b) => (a.item < b.item ? -1 : 1));
  const amount = sumKnown(parts);
  const method = methodOf({ amount: amount === null ? null : amount + alreadyBought, asOf });
  const { value, reason, source } = method;
  return {
    category,
    items,
    amount,
    alreadyBought,
    method: value,
    methodReason: reason,
    methodSource: source?.text ?? null,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** One price that is not known makes the whole amount unknown. */
const sumKnown = (parts: readonly LotPart[]): number | null =>
  parts.some(({ amount }) => amount === null) ? null : sum(parts.map(({ amount }) => amount ?? 0));
