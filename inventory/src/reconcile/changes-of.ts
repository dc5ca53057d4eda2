import { ExpectedError, kindRow } from '@motcua/contract';
import type { RegisterChange } from '../changes/change.ts';
import { type Device, deviceDefaults, type Installation, type IsoDate } from '../model.ts';
import { onlyPlace } from '../only-place.ts';
import { cut } from '../reorganise/cut.ts';
import { isValidOn } from '../time/as-of.ts';
import { macKey } from './keys.ts';
import type { ObservedDevice } from './observed.ts';
import type { PersonSight } from './people.ts';
import type { Proposal, ProposalKind } from './proposal.ts';

/** What of a proposal is needed to carry it out; ids of records as they were when it was made. */
export type Decided = Pick<Proposal, 'id' | 'kind' | 'observed'> & {
  declared: { id: string } | null;
  person?: Pick<PersonSight, 'unit' | 'place'> | null;
};

/** What the register says once proposals are accepted, on a day; E_RECONCILE_OPEN for those that only a person can settle. */
export function changesOf(
  register: Installation,
  { proposals, day }: { proposals: readonly Decided[]; day: IsoDate },
): RegisterChange[] {
  const rows = new Map(register.devices.filter((row) => isValidOn(row, day)).map((row) => [row.id, row]));
  const tags = new Set(register.devices.map(({ tag }) => tag));
  const changes: RegisterChange[] = [];
  for (const proposal of proposals) {
    const made = { row: rows.get(proposal.declared?.id ?? ''), register, tags, day };
    for (const change of carryOut[proposal.kind](proposal, made)) {
      changes.push(change);
      // Two proposals about one record build on each other.
      if (change.kind === 'device' && change.action !== 'delete') {
        if (isValidOn(change.row, day)) rows.set(change.row.id, change.row);
        tags.add(change.row.tag);
      }
    }
  }
  return changes;
}

interface Made {
  /** The record as it holds on the day. */
  row: Device | undefined;
  register: Installation;
  /** Every tag that was ever given. */
  tags: ReadonlySet<string>;
  day: IsoDate;
}

type CarryOut = (proposal: Decided, made: Made) => RegisterChange[];

const carryOut: Readonly<Record<ProposalKind, CarryOut>> = {
  match: (proposal, made) => {
    const { row, seen } = both(proposal, made);
    return [{ action: 'update', kind: 'device', before: row, row: known(row, seen) }];
  },
  moved: (proposal, made) => {
    const said = movedTo(proposal, made);
    if (said !== null) return said;
    const { row, seen } = both(proposal, made);
    const there = { unit: seen.unit, place: onlyPlace(made.register, { unit: seen.unit, day: made.day }), room: null };
    return cut('device', row, { date: made.day, set: { ...known(row, seen), validFrom: row.validFrom, ...there } });
  },
  seenNotDeclared: ({ id, observed }, made) =>
    observed === null ? refuse({ id }) : [{ action: 'create', kind: 'device', row: adopted(observed, made) }],
  declaredNeverSeen: (proposal) => refuse(proposal),
  conflict: (proposal) => refuse(proposal),
};

/** What people found elsewhere and no agent sees is recorded where they found it. */
function movedTo({ observed, person }: Decided, { row, register, day }: Made): RegisterChange[] | null {
  const unit = person?.unit ?? null;
  if (observed !== null || row === undefined || unit === null) return null;
  const place = person?.place ?? onlyPlace(register, { unit, day });
  return cut('device', row, { date: day, set: { unit, place, room: null } });
}

function refuse({ id }: Pick<Decided, 'id'>): never {
  throw new ExpectedError('E_RECONCILE_OPEN', { proposal: id });
}

function both(proposal: Decided, { row }: Made): { row: Device; seen: ObservedDevice } {
  if (row === undefined || proposal.observed === null)
    throw new ExpectedError('E_REGISTER_CONFLICT', { what: proposal.id });
  return { row, seen: proposal.observed };
}

/** What the device says fills what the books leave open; what stands in the books stays. */
const known = (row: Device, seen: ObservedDevice): Device => ({
  ...row,
  vendor: row.vendor ?? seen.vendor,
  model: row.model ?? seen.model,
  serial: row.serial ?? seen.serial,
  mac: row.mac ?? onlyMac(seen),
  seenAs: [...new Set([...row.seenAs, seen.id])].sort(),
});

/** Of several addresses nobody knows which one a person would write down. */
function onlyMac({ macs }: ObservedDevice): string | null {
  const keys = [...new Set(macs.map(macKey))].filter((key) => key !== null);
  return keys.length === 1 ? (keys[0]?.match(/../g)?.join(':') ?? null) : null;
}

/** A record for what nobody has written down: with the next free tag of its unit, which its owner may change. */
function adopted(seen: ObservedDevice, made: Made): Device {
  const tag = freeTag(`${seen.unit}-${kindRow(seen.kind).tag}-`, made.tags);
  const row: Device = {
    ...{ ...deviceDefaults, id: tag, tag, kind: seen.kind, unit: seen.unit, status: 'in_use' },
    ...{ place: onlyPlace(made.register, { unit: seen.unit, day: made.day }), validFrom: made.day, validTo: null },
  };
  return known(row, seen);
}

function freeTag(prefix: string, tags: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tag = prefix + String(number).padStart(2, '0');
    if (!tags.has(tag)) return tag;
  }
}
