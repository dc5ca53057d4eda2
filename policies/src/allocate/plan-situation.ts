import { type DeviceKind, ExpectedError } from '@motcua/contract';
import { type Device, type Installation, type IsoDate, isValidOn } from '@motcua/inventory';
import { type AuditQuestion, audit, type Finding } from '../audit/audit.ts';
import { isUsable } from '../facts/collect-facts.ts';
import type { GapList } from '../gaps/gap.ts';
import { standardsOf } from '../in-force.ts';
import type { Budgets } from '../procurement/budgets.ts';
import { noSettings } from '../settings/settings.ts';
import type { Pack, Standard } from '../standard.ts';
import type { Situation, Supply } from './situation.ts';

interface Question {
  installation: Installation;
  packs: readonly Pack[];
  gaps: GapList;
  budgets: Budgets | null;
  settings?: AuditQuestion['settings'];
  acrossOwners?: boolean;
  /** Devices that must stay where they are, by id: received and not yet seen, or on their way already. */
  reserved?: ReadonlySet<string>;
}

/** What there is to allocate on the day of a list of gaps: who lacks what, who can give what, and how far they are apart. */
export function planSituation({
  installation,
  packs,
  gaps: { asOf, gaps },
  budgets,
  settings = noSettings,
  acrossOwners = true,
  reserved = new Set(),
}: Question): Situation {
  checkBudgets(budgets);
  const wanted = new Set(gaps.map(({ item }) => item));
  const demands = gaps.flatMap(({ pending, quantity, priceCeiling: price, ...gap }) => {
    const open = quantity - pending.ordered - pending.received;
    const { unit, item, standard, severity, budgetLine } = gap;
    return open > 0 ? [{ unit, item, quantity: open, standard, severity, price, budgetLine }] : [];
  });
  const supplies = findSupplies({ installation, packs, asOf, wanted, reserved, settings });
  const units = installation.units.filter((unit) => isValidOn(unit, asOf));
  const tree = units.map(({ code, parent }) => ({ unit: code, parent }));
  return { demands, supplies, tree: tree.sort((a, b) => (a.unit < b.unit ? -1 : 1)), budgets, acrossOwners };
}

function checkBudgets(budgets: Budgets | null): void {
  for (const [line, amount] of Object.entries(budgets ?? {}))
    if (!Number.isSafeInteger(amount) || amount < 0)
      throw new ExpectedError('E_BUDGET_INVALID', { line, value: String(amount) });
}

interface SupplyQuestion {
  installation: Installation;
  packs: readonly Pack[];
  asOf: IsoDate;
  settings: NonNullable<AuditQuestion['settings']>;
  wanted: ReadonlySet<DeviceKind>;
  reserved: ReadonlySet<string>;
}

/** Working devices of a unit beyond what its standards ask for; where a standard cannot be answered nothing is to spare. */
function findSupplies({ wanted, reserved, ...question }: SupplyQuestion): Supply[] {
  const { installation, asOf } = question;
  const keep = neededOf(question);
  const working = installation.devices.filter(
    (device) =>
      wanted.has(device.kind) && isValidOn(device, asOf) && (isUsable(device) || device.status === 'in_stock'),
  );
  return [...Map.groupBy(working, ({ unit, kind }) => `${unit}|${kind}`)]
    .flatMap(([key, devices]): Supply[] => {
      const need = keep.get(key);
      const [first] = devices;
      if (need === undefined || need === null || first === undefined) return [];
      const free = devices.filter((device) => mayGo(device) && !reserved.has(device.id)).sort(byReadiness);
      const count = Math.min(free.length, devices.length - need);
      if (count <= 0) return [];
      return [
        { unit: first.unit, item: first.kind, devices: free.slice(0, count).map(({ id, tag }) => ({ id, tag })) },
      ];
    })
    .sort((a, b) => (a.unit === b.unit ? (a.item < b.item ? -1 : 1) : a.unit < b.unit ? -1 : 1));
}

/** A worn device is not sent away, nor one that belongs to somebody else. */
const mayGo = ({ status, custody, requisitioned }: Device): boolean =>
  (status === 'in_use' || status === 'in_stock') && custody === 'own' && !requisitioned;

/** What lies in store goes first, then the newest, then by tag. */
const byReadiness = (a: Device, b: Device): number =>
  Number(b.status === 'in_stock') - Number(a.status === 'in_stock') ||
  (b.year ?? 0) - (a.year ?? 0) ||
  (a.tag < b.tag ? -1 : 1);

/** How many working devices of a kind a unit must keep, by `unit|kind`; null when that is not known. */
function neededOf(question: Omit<SupplyQuestion, 'wanted' | 'reserved'>): Map<string, number | null> {
  const asking = new Map(standardsOf(question.packs).map(({ standard }) => [standard.id, standard]));
  const { findings } = audit({ ...question, all: true });
  const keep = new Map<string, number | null>();
  const limits = new Map<string, number>();
  for (const finding of findings) {
    const standard = asking.get(finding.standard);
    if (standard?.item == null || finding.answer === 'not_applicable') continue;
    const key = `${finding.unit}|${standard.item}`;
    if (standard.sense === 'max') limits.set(key, Math.floor(finding.want ?? Number.POSITIVE_INFINITY));
    else keep.set(key, larger(keep.get(key), needOf(finding, standard)));
  }
  // Where only a norm says how many there may be, what is over it is to spare.
  for (const [key, limit] of limits) if (!keep.has(key) && Number.isFinite(limit)) keep.set(key, limit);
  return keep;
}

const needOf = ({ answer, want }: Finding, { sense }: Standard): number | null => {
  if (answer === 'unknown' || want === null) return null;
  return Math.max(sense === 'present' ? 1 : 0, Math.ceil(want));
};

const larger = (a: number | null | undefined, b: number | null): number | null =>
  a === undefined ? b : a === null || b === null ? null : Math.max(a, b);
