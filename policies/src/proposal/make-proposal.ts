import type { DeviceKind } from '@motcua/contract';
import { type Installation, type IsoDate, isValidOn } from '@motcua/inventory';
import { allocate } from '../allocate/allocate.ts';
import type { Allocation, Purchase } from '../allocate/allocation.ts';
import { planSituation } from '../allocate/plan-situation.ts';
import { type AuditQuestion, audit } from '../audit/audit.ts';
import { isOnBooks, isUsable } from '../facts/collect-facts.ts';
import type { Gap, GapList, PendingDevice } from '../gaps/gap.ts';
import { listGaps } from '../gaps/list-gaps.ts';
import { standardsOf } from '../in-force.ts';
import type { Budgets } from '../procurement/budgets.ts';
import { type LotCategory, planLots } from '../procurement/lots.ts';
import { noParameters, type PurchaseParameters } from '../procurement/parameters.ts';
import type { Pack } from '../standard.ts';
import type { PresentState, ProposalBody, ProposalLine } from './proposal.ts';

export interface ProposalQuestion {
  installation: Installation;
  packs: readonly Pack[];
  asOf: IsoDate;
  title: string;
  unit?: string | undefined;
  budgets: Budgets | null;
  parameters?: PurchaseParameters;
  settings?: AuditQuestion['settings'];
  acrossOwners?: boolean;
  pending?: readonly PendingDevice[];
  /** Đồng of goods of each nature that the same year buys already. */
  earlier?: Readonly<Partial<Record<LotCategory, number>>>;
  /** How to solve; here and now unless it is to be done apart. */
  allocate?: typeof allocate;
}

/** Gaps, allocation, lots and lines of one proposal, from what is declared on a day. */
export async function makeProposal(question: ProposalQuestion): Promise<ProposalBody> {
  const { installation, packs, asOf, title, unit, budgets, parameters = noParameters, earlier = {} } = question;
  const gaps = listGaps(question);
  const reserved = new Set((question.pending ?? []).flatMap(({ device }) => device ?? []));
  const allocation = await (question.allocate ?? allocate)(planSituation({ ...question, gaps, budgets, reserved }));
  const parts = allocation.purchases.map(({ item, quantity, amount }) => ({ item, quantity, amount }));
  return {
    ...{ title, asOf, installation: installation.name, simulated: installation.simulated },
    packs: audit({ installation: { ...installation, units: [], devices: [] }, packs, asOf }).packs,
    standards: standardsIn(gaps, packs),
    ...{ unit: unit ?? null, units: gaps.units },
    present: presentOf(installation, gaps),
    missing: gaps.totals,
    lines: linesOf(allocation.purchases, { gaps: gaps.gaps, parameters }),
    lots: planLots({ parts, asOf, earlier }),
    allocation,
    unitNames: namesOf(installation, { asOf, allocation }),
  };
}

function standardsIn({ gaps }: GapList, packs: readonly Pack[]): ProposalBody['standards'] {
  const asked = new Set(gaps.flatMap(({ standards }) => standards));
  return standardsOf(packs)
    .filter(({ standard }) => asked.has(standard.id))
    .map(({ standard: { id, level, title, why, source } }) => ({ id, level, title, why, source: source.text }));
}

function presentOf({ devices }: Installation, { asOf, gaps, totals }: GapList): PresentState[] {
  const standing = devices.filter((device) => isOnBooks(device) && isValidOn(device, asOf));
  return totals.map(({ item, quantity }) => {
    const mine = standing.filter(({ kind }) => kind === item);
    const lacking = gaps.filter((gap) => gap.item === item);
    return {
      ...{ item, missing: quantity, units: lacking.length },
      ...{ onBooks: mine.length, usable: mine.filter(isUsable).length },
    };
  });
}

/** What is bought of one kind, at one price, from one line and by one text is one line of the estimate. */
function linesOf(
  purchases: readonly Purchase[],
  { gaps, parameters }: { gaps: readonly Gap[]; parameters: PurchaseParameters },
): ProposalLine[] {
  const found = new Map(gaps.map((gap) => [`${gap.unit}|${gap.item}`, gap]));
  const keyed = purchases.map((purchase) => ({ purchase, gap: found.get(`${purchase.unit}|${purchase.item}`) }));
  const groups = Map.groupBy(keyed, ({ purchase: { item, price, budgetLine }, gap }) =>
    JSON.stringify([item, price, budgetLine, gap?.source, gap?.priceSource]),
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, of]) => lineOf(of as [(typeof of)[number], ...typeof of], specificationOf));

  function specificationOf(item: DeviceKind): string | null {
    return parameters.specifications.find((row) => row.item === item)?.text ?? null;
  }
}

function lineOf(
  of: readonly [{ purchase: Purchase; gap: Gap | undefined }, ...{ purchase: Purchase }[]],
  specificationOf: (item: DeviceKind) => string | null,
): ProposalLine {
  const [{ purchase, gap }] = of;
  const { item, price, budgetLine } = purchase;
  const quantity = of.reduce((sum, row) => sum + row.purchase.quantity, 0);
  return {
    ...{ item, quantity, price, amount: price * quantity, budgetLine },
    norm: `${gap?.standards.join(', ') ?? purchase.standard}: ${gap?.source ?? ''}`,
    priceSource: gap?.priceSource ?? null,
    specification: specificationOf(item),
    units: of.length,
  };
}

function namesOf(
  { units }: Installation,
  { asOf, allocation: { moves, purchases, unmet } }: { asOf: IsoDate; allocation: Allocation },
): Record<string, string> {
  const spoken = new Set([
    ...moves.flatMap(({ from, to }) => [from, to]),
    ...[...purchases, ...unmet].map(({ unit }) => unit),
  ]);
  const named = units.filter((unit) => spoken.has(unit.code) && isValidOn(unit, asOf));
  return Object.fromEntries(named.map(({ code, name }) => [code, name] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
