import { toDeviceKind } from '@motcua/contract';
import { type AssetStatus, assetStatuses, type Device, type Installation, type Unit } from '@motcua/inventory';
import type { Schema } from '../schema.ts';
import type { Db } from '../store.ts';

/** What an installation is called, and whether any of it is made up. */
export async function loadTitle(db: Db): Promise<Pick<Installation, 'name' | 'simulated'>> {
  const rows = await db.selectFrom('meta').selectAll().where('key', 'in', ['installation', 'simulated']).execute();
  const meta = new Map(rows.map(({ key, value }) => [key, value]));
  return { name: meta.get('installation') ?? '', simulated: meta.get('simulated') === 'true' };
}

/** Everything that is declared, of all times. */
export async function loadRegister(db: Db): Promise<Installation> {
  const levels = await db
    .selectFrom('level')
    .selectAll()
    .orderBy('rank')
    .orderBy('code')
    .orderBy('valid_from')
    .execute();
  const places = await db.selectFrom('place').selectAll().orderBy('id').orderBy('valid_from').execute();
  const posts = await db.selectFrom('post').selectAll().orderBy('id').orderBy('valid_from').execute();
  return {
    ...(await loadTitle(db)),
    levels: levels.map(({ code, rank, name_vi: vi, name_en: en, ...rest }) => ({
      code,
      rank,
      name: { vi, en },
      ...validity(rest),
    })),
    units: await loadUnits(db),
    places: places.map(({ id, unit, name, area, ...rest }) => ({ id, unit, name, area, ...validity(rest) })),
    posts: posts.map(({ id, place, number, ...rest }) => ({ id, place, number, ...validity(rest) })),
    devices: await loadDevices(db),
  };
}

export async function loadUnits(db: Db): Promise<Unit[]> {
  const rows = await db.selectFrom('unit').selectAll().orderBy('code').orderBy('valid_from').execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    level: row.level,
    unitType: row.unit_type,
    parent: row.parent,
    area: row.area,
    officers: row.officers,
    digitisingOfficers: row.digitising_officers,
    uplinkMbps: row.uplink_mbps,
    facts: JSON.parse(row.facts),
    ...validity(row),
  }));
}

async function loadDevices(db: Db): Promise<Device[]> {
  const rows = await db.selectFrom('register_device').selectAll().orderBy('id').orderBy('valid_from').execute();
  return rows.map(deviceOf);
}

export const deviceOf = (row: Schema['register_device']): Device => ({
  id: row.id,
  tag: row.tag,
  kind: toDeviceKind(row.kind),
  unit: row.unit,
  place: row.place,
  status: toStatus(row.status),
  vendor: row.vendor,
  model: row.model,
  serial: row.serial,
  year: row.year,
  cost: row.cost,
  custodian: row.custodian,
  budgetLine: row.budget_line,
  note: row.note,
  assetNumber: row.asset_number,
  warrantyUntil: row.warranty_until,
  room: row.room,
  mac: row.mac,
  custody: row.custody === 'temporary' ? 'temporary' : 'own',
  loanFrom: row.loan_from,
  loanUntil: row.loan_until,
  requisitioned: row.requisitioned === 1,
  seenAs: JSON.parse(row.seen_as),
  ...validity(row),
});

const validity = ({ valid_from: validFrom, valid_to: validTo }: { valid_from: string; valid_to: string | null }) => ({
  validFrom,
  validTo,
});

function toStatus(text: string): AssetStatus {
  const status = assetStatuses.find((known) => known === text);
  if (status === undefined) throw new TypeError(`asset status ${text} in the store`);
  return status;
}
