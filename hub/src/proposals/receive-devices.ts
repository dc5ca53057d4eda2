import { type DeviceKind, ExpectedError, kindRow } from '@motcua/contract';
import { type Device, deviceDefaults, type Installation, type IsoDate, type RegisterChange } from '@motcua/inventory';
import type { StoredProposal } from '../store/index.ts';

/** So many of a kind that came for a unit. */
export interface Receipt {
  unit: string;
  item: DeviceKind;
  quantity: number;
  /** What one of them cost, in đồng; null when nobody says. */
  cost: number | null;
}

/** What a receipt makes of a proposal: which of its devices came, by the ids they get in the register. */
export function takeReceipts(proposal: StoredProposal, receipts: readonly Receipt[] | null): StoredProposal['devices'] {
  const devices = proposal.devices.map((device) => ({ ...device }));
  const all = receipts ?? restOf(proposal);
  if (all.length === 0) throw invalid(proposal, { unit: '*', item: 'other', quantity: 0, cost: null });
  for (const receipt of all) {
    const waiting = devices.filter(
      ({ unit, item, device }) => unit === receipt.unit && item === receipt.item && device === null,
    );
    if (waiting.length < receipt.quantity) throw invalid(proposal, receipt);
    for (const device of waiting.slice(0, receipt.quantity))
      device.device = deviceIdOf(proposal.number, devices.indexOf(device));
  }
  return devices;
}

/** The same purchase gives the same id however often it is sent, so that nothing comes on the books twice. */
const deviceIdOf = (proposal: number, at: number): string => `proposal-${proposal}-${at + 1}`;

const restOf = ({ devices }: StoredProposal): Receipt[] =>
  [
    ...Map.groupBy(
      devices.filter(({ device }) => device === null),
      ({ unit, item }) => `${unit}|${item}`,
    ).values(),
  ].map((of) => ({ unit: of[0]?.unit ?? '', item: of[0]?.item ?? 'other', quantity: of.length, cost: null }));

function invalid({ devices }: StoredProposal, { unit, item, quantity }: Receipt): ExpectedError {
  const mine = devices.filter((device) => device.unit === unit && device.item === item);
  const received = mine.filter(({ device }) => device !== null).length;
  return new ExpectedError('E_RECEIPT_INVALID', { unit, item, quantity, ordered: mine.length, received });
}

/** The devices that came, as rows of the register in store; those that are there already are left out. */
export function receiptChanges(
  { devices: registered, places }: Installation,
  {
    proposal,
    after,
    receipts,
    day,
  }: {
    proposal: StoredProposal;
    after: StoredProposal['devices'];
    receipts: readonly Receipt[] | null;
    day: IsoDate;
  },
): RegisterChange[] {
  const known = new Set(registered.map(({ id }) => id));
  const tags = new Set(registered.map(({ tag }) => tag));
  const lineOf = (item: DeviceKind) => proposal.body.lines.find((line) => line.item === item)?.budgetLine ?? null;
  return after.flatMap(({ unit, item, device: id }, at) => {
    if (id === null || proposal.devices[at]?.device !== null || known.has(id)) return [];
    const tag = nextTag(tags, { unit, item });
    tags.add(tag);
    const own = places.filter((place) => place.unit === unit && place.validTo === null);
    const row: Device = {
      ...{ ...deviceDefaults, id, tag, kind: item, unit, status: 'in_stock', validFrom: day, validTo: null },
      place: own.length === 1 ? (own[0]?.id ?? null) : null,
      year: Number(day.slice(0, 4)),
      cost: receipts?.find((receipt) => receipt.unit === unit && receipt.item === item)?.cost ?? null,
      budgetLine: lineOf(item),
    };
    return [{ action: 'create', kind: 'device', row }];
  });
}

function nextTag(tags: ReadonlySet<string>, { unit, item }: { unit: string; item: DeviceKind }): string {
  for (let number = 1; ; number += 1) {
    const tag = `${unit}-${kindRow(item).tag}-${String(number).padStart(2, '0')}`;
    if (!tags.has(tag)) return tag;
  }
}
