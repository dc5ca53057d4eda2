import type { Device, Installation, Level, Unit } from '@motcua/inventory';
import type { Schema } from '../schema.ts';
import type { Tx } from '../store.ts';

/** Rows of one statement; SQLite allows 32,766 values in it, and a device has 24. */
const rowsAtOnce = 500;

/** Puts everything that is declared of an installation into an empty store. */
export async function saveRegister(tx: Tx, installation: Installation): Promise<void> {
  const { name, simulated, levels, units, places, posts, devices } = installation;
  await tx
    .insertInto('meta')
    .values([
      { key: 'installation', value: name },
      { key: 'simulated', value: String(simulated) },
    ])
    .execute();
  await insertAll(tx, 'level', levels.map(levelRow));
  await insertAll(tx, 'unit_identity', identities(units));
  await insertAll(tx, 'unit', units.map(unitRow));
  await insertAll(
    tx,
    'place',
    places.map(({ validFrom, validTo, ...rest }) => ({ ...rest, valid_from: validFrom, valid_to: validTo })),
  );
  await insertAll(
    tx,
    'post',
    posts.map(({ validFrom, validTo, ...rest }) => ({ ...rest, valid_from: validFrom, valid_to: validTo })),
  );
  await insertAll(tx, 'register_device', devices.map(deviceRow));
}

async function insertAll<Table extends 'level' | 'unit_identity' | 'unit' | 'place' | 'post' | 'register_device'>(
  tx: Tx,
  table: Table,
  rows: readonly Schema[Table][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + rowsAtOnce) as never)
      .execute();
  }
}

const identities = (units: readonly Unit[]) => [...new Set(units.map(({ id }) => id))].map((id) => ({ id }));

const levelRow = ({ code, rank, name, validFrom, validTo }: Level): Schema['level'] => ({
  code,
  rank,
  name_vi: name.vi,
  name_en: name.en,
  valid_from: validFrom,
  valid_to: validTo,
});

const unitRow = (unit: Unit): Schema['unit'] => ({
  id: unit.id,
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  level: unit.level,
  unit_type: unit.unitType,
  parent: unit.parent,
  area: unit.area,
  officers: unit.officers,
  digitising_officers: unit.digitisingOfficers,
  uplink_mbps: unit.uplinkMbps,
  facts: JSON.stringify(unit.facts),
  valid_from: unit.validFrom,
  valid_to: unit.validTo,
});

const deviceRow = (device: Device): Schema['register_device'] => ({
  id: device.id,
  tag: device.tag,
  kind: device.kind,
  unit: device.unit,
  place: device.place,
  status: device.status,
  vendor: device.vendor,
  model: device.model,
  serial: device.serial,
  year: device.year,
  cost: device.cost,
  custodian: device.custodian,
  budget_line: device.budgetLine,
  note: device.note,
  asset_number: device.assetNumber,
  warranty_until: device.warrantyUntil,
  room: device.room,
  mac: device.mac,
  custody: device.custody,
  loan_from: device.loanFrom,
  loan_until: device.loanUntil,
  requisitioned: Number(device.requisitioned),
  valid_from: device.validFrom,
  valid_to: device.validTo,
});
