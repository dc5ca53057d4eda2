import type { DeviceKind } from '@motcua/contract';
import { type Device, type Installation, type IsoDate, isValidOn, type Unit } from '@motcua/inventory';
import { type AuditQuestion, audit, type Finding } from '../audit/audit.ts';
import { isOnBooks, isUsable } from '../facts/collect-facts.ts';
import { standardsOf } from '../in-force.ts';
import { budgetLineOf } from '../procurement/budget-lines.ts';
import { noParameters, type PurchaseParameters } from '../procurement/parameters.ts';
import { priceCeilingOf } from '../procurement/price-ceilings.ts';
import { noSettings } from '../settings/settings.ts';
import type { Pack, Standard } from '../standard.ts';
import type { Gap, GapList, PendingDevice } from './gap.ts';
import { totalsOf } from './totals.ts';

interface Question {
  installation: Installation;
  packs: readonly Pack[];
  asOf: IsoDate;
  /** Only this unit and what is below it. */
  unit?: string | undefined;
  parameters?: PurchaseParameters;
  pending?: readonly PendingDevice[];
  settings?: AuditQuestion['settings'];
}

/** What units lack by the standards in force on a day, as quantities to move or to buy, in the order of unit and item. */
export function listGaps({
  installation: given,
  packs,
  asOf,
  unit,
  parameters = noParameters,
  pending = [],
  settings = noSettings,
}: Question): GapList {
  const installation = withoutUnseen(given, pending);
  const units = unitsOn(installation, { asOf, below: unit });
  const asking = new Map(standardsOf(packs).map(({ standard }) => [standard.id, standard]));
  const { findings } = audit({ installation, packs, asOf, settings });
  const mine = findings.filter((finding) => units.has(finding.unit));
  const context: Context = {
    asOf,
    parameters,
    counts: countDevices(installation, asOf),
    waiting: countPending(pending),
  };
  const asked = Map.groupBy(mine.filter(isShort), (finding) => `${finding.unit}|${itemOf(finding, asking)}`);
  const gaps = [...asked]
    .filter(([key]) => !key.endsWith('|null'))
    .map(([, of]) => toGap(of, { unit: units.get(of[0]?.unit ?? '') as Unit, asking, context }))
    .sort(byUnitAndItem);
  return {
    asOf,
    simulated: installation.simulated,
    units: units.size,
    gaps,
    totals: totalsOf(gaps),
    unknown: countUnknown(mine, asking),
  };

  function isShort({ answer, standard, waiver }: Finding): boolean {
    // What there is too much of is a source, never something to buy; what is waived need not be there.
    return answer === 'not_met' && waiver === null && asking.get(standard)?.sense !== 'max';
  }
}

type Asking = ReadonlyMap<string, Standard>;
interface Counts {
  onBooks: number;
  usable: number;
}
interface Context {
  asOf: IsoDate;
  parameters: PurchaseParameters;
  counts: ReadonlyMap<string, Counts>;
  waiting: ReadonlyMap<string, Gap['pending']>;
}

const itemOf = ({ standard }: Finding, asking: Asking): DeviceKind | null => asking.get(standard)?.item ?? null;

/** A device that was received and that nobody has seen working is not had yet. */
function withoutUnseen(installation: Installation, pending: readonly PendingDevice[]): Installation {
  const unseen = new Set(pending.flatMap(({ device }) => device ?? []));
  if (unseen.size === 0) return installation;
  return { ...installation, devices: installation.devices.filter(({ id }) => !unseen.has(id)) };
}

/** Units of a day by code: all, or one with what is below it. */
function unitsOn(installation: Installation, { asOf, below }: { asOf: IsoDate; below: string | undefined }) {
  const standing = installation.units.filter((unit) => isValidOn(unit, asOf));
  const byCode = new Map(standing.map((unit) => [unit.code, unit]));
  if (below === undefined) return byCode;
  const isBelow = (unit: Unit): boolean => {
    const seen = new Set<string>();
    for (let at: Unit | undefined = unit; at !== undefined && !seen.has(at.code); at = byCode.get(at.parent ?? '')) {
      if (at.code === below) return true;
      seen.add(at.code);
    }
    return false;
  };
  return new Map(standing.filter(isBelow).map((unit) => [unit.code, unit]));
}

function toGap(
  findings: readonly Finding[],
  { unit, asking, context }: { unit: Unit; asking: Asking; context: Context },
): Gap {
  const ordered = findings.toSorted((a, b) => wanted(b) - wanted(a) || (a.standard < b.standard ? -1 : 1));
  const [leading] = ordered as [Finding, ...Finding[]];
  const standard = asking.get(leading.standard) as Standard;
  const item = standard.item as DeviceKind;
  const { asOf, parameters, counts, waiting } = context;
  const line = budgetLineOf({ item, unit, asOf }, parameters.prices);
  const price = priceCeilingOf({ item, unit, asOf }, parameters.prices);
  const quantity = wanted(leading);
  const key = `${unit.code}|${item}`;
  return {
    unit: unit.code,
    unitName: unit.name,
    item,
    quantity,
    standard: leading.standard,
    standards: ordered.map(({ standard: id }) => id).sort(),
    severity: severest(ordered.map(({ standard: id }) => (asking.get(id) as Standard).severity)),
    have: leading.have ?? 0,
    want: leading.want ?? 0,
    source: leading.source,
    devices: counts.get(key) ?? { onBooks: 0, usable: 0 },
    ...{ budgetLine: line.value, budgetLineReason: line.reason, budgetLineSource: line.source?.text ?? null },
    ...{ priceCeiling: price.value, priceReason: price.reason, priceSource: price.source?.text ?? null },
    amount: price.value === null ? null : price.value * quantity,
    pending: waiting.get(key) ?? { ordered: 0, received: 0, proposals: [] },
  };
}

/** Half a device cannot be bought. */
const wanted = ({ shortfall }: Finding): number => Math.ceil(shortfall ?? 0);

const order = ['critical', 'major', 'minor'] as const;
const severest = (all: readonly Gap['severity'][]) => order.find((severity) => all.includes(severity)) ?? 'minor';

const byUnitAndItem = (a: Gap, b: Gap) => (a.unit === b.unit ? (a.item < b.item ? -1 : 1) : a.unit < b.unit ? -1 : 1);

function countDevices({ devices }: Installation, asOf: IsoDate): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const device of devices) {
    if (!isOnBooks(device) || !isValidOn(device, asOf)) continue;
    const key = keyOf(device);
    const { onBooks, usable } = counts.get(key) ?? { onBooks: 0, usable: 0 };
    counts.set(key, { onBooks: onBooks + 1, usable: usable + (isUsable(device) ? 1 : 0) });
  }
  return counts;
}

const keyOf = ({ unit, kind }: Pick<Device, 'unit' | 'kind'>) => `${unit}|${kind}`;

function countPending(pending: readonly PendingDevice[]): Map<string, Gap['pending']> {
  const byKey = Map.groupBy(pending, ({ unit, item }) => `${unit}|${item}`);
  return new Map(
    [...byKey].map(([key, rows]) => [
      key,
      {
        ordered: rows.filter(({ state }) => state === 'ordered').length,
        received: rows.filter(({ state }) => state === 'received').length,
        proposals: [...new Set(rows.map(({ proposal }) => proposal))].sort((a, b) => a - b),
      },
    ]),
  );
}

function countUnknown(findings: readonly Finding[], asking: Asking): GapList['unknown'] {
  const open = findings.filter((finding) => finding.answer === 'unknown' && itemOf(finding, asking) !== null);
  return [...Map.groupBy(open, ({ standard }) => standard)]
    .map(([standard, of]) => ({ standard, item: asking.get(standard)?.item as DeviceKind, units: of.length }))
    .sort((a, b) => (a.standard < b.standard ? -1 : 1));
}
