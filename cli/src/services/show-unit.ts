import { DeviceRow, declaredRow, UnitRow } from '@motcua/contract';
import { findUnit, type IsoDate, asOf as onDay } from '@motcua/inventory';
import type { Session } from '../session.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';
import { knownAtOf } from './known-at.ts';
import type { ListedUnit } from './list-units.ts';
import { readSource } from './read-source.ts';
import { dayOf } from './today.ts';

/** A unit with its devices. */
export interface UnitDetails {
  asOf: IsoDate;
  simulated: boolean;
  unit: ListedUnit;
  devices: DeviceRow[];
}

type Flags = HubFlags & { file?: string | undefined; 'as-of'?: string | undefined; 'known-at'?: string | undefined };

/** One unit of a source or of the hub, by its code. */
export async function showUnit(session: Session, code: string, flags: Flags): Promise<UnitDetails> {
  const asOf = flags['as-of'] ?? dayOf(session.io.now());
  const knownAt = knownAtOf(flags, session.io.now());
  if (flags.file !== undefined) return fromSource(flags.file, code, asOf);
  const hub = await connect(session, flags);
  const unit = await hub.get(withQuery(`/v1/units/${encodeURIComponent(code)}`, { asOf, knownAt }), UnitRow);
  const { rows, simulated } = await hub.list(
    withQuery('/v1/devices', { asOf, knownAt, unit: code }),
    'devices',
    DeviceRow,
  );
  return { asOf, simulated, unit: unit as ListedUnit, devices: rows };
}

async function fromSource(source: string, code: string, asOf: IsoDate): Promise<UnitDetails> {
  const installation = onDay(await readSource(source), asOf);
  const unit = findUnit({ installation, code, asOf });
  const devices = installation.devices
    .filter((device) => device.unit === code && device.status !== 'liquidated')
    .map(declaredRow);
  return {
    asOf,
    simulated: installation.simulated,
    unit: { ...unit, devices: devices.length, agents: null, openTickets: null },
    devices,
  };
}
