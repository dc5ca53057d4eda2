import type { Db } from '../store.ts';

/** The books' word for what devices are: the model of each, by every id it goes by, and how many there are of each model. */
export interface DeviceModels {
  of: ReadonlyMap<string, string>;
  counts: ReadonlyMap<string, number>;
}

const used: ReadonlySet<string> = new Set(['in_use', 'degraded', 'broken', 'repairing']);

/** Models of the devices that are on the books on a day, those in use and those that are to be again, of some units. */
export async function deviceModels(
  db: Db,
  { day, counts }: { day: string; counts: (unit: string) => boolean },
): Promise<DeviceModels> {
  const rows = await db
    .selectFrom('register_device')
    .select(['id', 'unit', 'status', 'vendor', 'model', 'valid_from', 'valid_to'])
    .where('model', 'is not', null)
    .where('valid_from', '<=', day)
    .orderBy('id')
    .orderBy('valid_from')
    .execute();
  const models = new Map<string, string>();
  const sums = new Map<string, number>();
  for (const { id, unit, status, vendor, model, valid_to } of rows) {
    const name = nameOf(vendor, model);
    if (name === '') continue;
    // What was written off since keeps the name under which it failed.
    models.set(id, name);
    const held = valid_to === null || valid_to > day;
    if (held && used.has(status) && counts(unit)) sums.set(name, (sums.get(name) ?? 0) + 1);
  }
  for (const { declared, observed } of await db.selectFrom('device_link').selectAll().execute()) {
    const name = models.get(declared);
    if (name !== undefined) models.set(observed, name);
  }
  return { of: models, counts: sums };
}

/** Values of one statement. */
const chunk = 500;

/** The models of devices as agents see them, for those of which the books say nothing. */
export async function seenModels(db: Db, devices: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < devices.length; from += chunk) {
    const rows = await db
      .selectFrom('observed_device')
      .select(['id', 'body'])
      .where('id', 'in', devices.slice(from, from + chunk))
      .execute();
    for (const { id, body } of rows) {
      const { identity } = JSON.parse(body) as { identity?: { vendor?: string | null; model?: string | null } };
      if (identity?.model != null) found.set(id, nameOf(identity.vendor ?? null, identity.model));
    }
  }
  return found;
}

const nameOf = (vendor: string | null, model: string | null): string =>
  [vendor, model].flatMap((part) => part?.trim() || []).join(' ');
