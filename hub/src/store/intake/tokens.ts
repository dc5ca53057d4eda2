import { sql } from 'kysely';
import { unitOn } from '../register/unit-on.ts';
import type { Db, Tx } from '../store.ts';

/** Name of a code: from the hash of its secret, which tells nothing of it. */
export const intakeTokenId = (secretSha256: string): string => `q-${secretSha256.slice(0, 12)}`;

interface NewTokens {
  unitId: string;
  networks: readonly string[] | null;
  by: string;
  /** RFC 3339. */
  at: string;
  /** When older codes of the same end. */
  oldEndAt: string;
  tokens: readonly { hash: string; device: string | null }[];
}

/** Adds codes; older ones of the same device or unit end, each at its time or when these say, whichever is sooner. */
export async function insertIntakeTokens(
  tx: Tx,
  { unitId: unit_id, networks, by: made_by, at, oldEndAt, tokens }: NewTokens,
): Promise<void> {
  const rest = { unit_id, networks: networks && JSON.stringify(networks), created_at: at, made_by };
  for (const { hash, device } of tokens) {
    await tx
      .updateTable('intake_token')
      .set({ ends_at: oldEndAt })
      .where((of) => (device === null ? of('device', 'is', null) : of('device', '=', device)))
      .$if(device === null, (query) => query.where('unit_id', '=', unit_id))
      .where((of) => of.or([of('ends_at', 'is', null), of('ends_at', '>', oldEndAt)]))
      .execute();
    await tx
      .insertInto('intake_token')
      .values({ secret_sha256: hash, device, ...rest, ends_at: null, last_used_at: null, uses: 0 })
      .execute();
  }
}

/** A code that is good at a moment, with the unit that it is for on that day; null where there is none. */
export async function findIntakeToken(db: Db, { hash, at, day }: { hash: string; at: string; day: string }) {
  const row = await db
    .selectFrom('intake_token')
    .selectAll()
    .where('secret_sha256', '=', hash)
    .where((of) => of.or([of('ends_at', 'is', null), of('ends_at', '>', at)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  const found = row.device === null ? await unitOf(db, { id: row.unit_id, day }) : await placeOf(db, row.device, day);
  if (found === null) return null;
  const networks: string[] | null = row.networks === null ? null : JSON.parse(row.networks);
  return { id: intakeTokenId(hash), hash, networks, ...found };
}

async function unitOf(db: Db, { id, day }: { id: string; day: string }) {
  const row = await db
    .selectFrom('unit')
    .select(['id', 'code'])
    .where('id', '=', id)
    .where(standing(day))
    .where(unitOn(day))
    .executeTakeFirst();
  return row === undefined ? null : { unit: row.code, unitId: row.id, device: null };
}

/** A device takes its code along wherever it goes. */
async function placeOf(db: Db, device: string, day: string) {
  const rows = await db
    .selectFrom('register_device as device')
    .innerJoin('unit', 'unit.code', 'device.unit')
    .select(['device.tag', 'device.status', 'unit.id', 'unit.code'])
    .where('device.id', '=', device)
    .where('device.valid_from', '<=', day)
    .where((of) => of.or([of('device.valid_to', 'is', null), of('device.valid_to', '>', day)]))
    .where(standing(day))
    .where(unitOn(day))
    .execute();
  const row = rows.find(({ status }) => status !== 'liquidated');
  return row === undefined ? null : { unit: row.code, unitId: row.id, device: row.tag };
}

/** Of a joined `unit`: that it has not ended by a day. */
const standing = (day: string) => sql<boolean>`(unit.valid_to IS NULL OR unit.valid_to > ${day})`;

/** Codes with the codes of their units on a day. */
export const selectIntakeTokens = (db: Db, day: string) =>
  db
    .selectFrom('intake_token')
    .innerJoin('unit', 'unit.id', 'intake_token.unit_id')
    .leftJoin('register_device as device', (join) =>
      join
        .onRef('device.id', '=', 'intake_token.device')
        .on('device.valid_from', '<=', day)
        .on((of) => of.or([of('device.valid_to', 'is', null), of('device.valid_to', '>', day)])),
    )
    .selectAll('intake_token')
    .select(['unit.code as unit', 'device.tag as tag'])
    .where(unitOn(day));
