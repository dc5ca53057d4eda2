import type { PendingDevice } from '@motcua/policies';
import {
  type Db,
  listOrderedBy,
  listProposals,
  loadKnown,
  type ProposalDevice,
  type StoredProposal,
} from '../store/index.ts';

/** A bought device, and how far it has come. */
export interface FollowedDevice extends ProposalDevice {
  /** `planned` until the proposal is ordered. */
  state: 'planned' | 'ordered' | 'received' | 'seen';
  tag: string | null;
}

/** Statuses that a stock-take gives what works. */
const working = ['in_use', 'degraded'];
const healthy = ['ok', 'degraded'];

/**
 * How far bought devices have come. A device is seen working when an agent sees it in health, or when somebody who was
 * there has put it in use; on the books alone it is received only.
 */
export async function followDevices(
  db: Db,
  { devices, state }: Pick<StoredProposal, 'devices' | 'state'>,
): Promise<FollowedDevice[]> {
  const ids = devices.flatMap(({ device }) => device ?? []);
  const rows = ids.length === 0 ? [] : await readRows(db, ids);
  const seen = new Set(ids.length === 0 ? [] : await readSeen(db, ids));
  const found = new Map(rows.map((row) => [row.id, row]));
  return devices.map((bought) => {
    const row = bought.device === null ? undefined : found.get(bought.device);
    const works = row !== undefined && (working.includes(row.status) || seen.has(row.id));
    return {
      ...bought,
      state: works ? 'seen' : bought.device !== null ? 'received' : state === 'ordered' ? 'ordered' : 'planned',
      tag: row?.tag ?? null,
    };
  });
}

/** The rows that hold now; a device may have several periods. */
const readRows = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('register_device')
    .select(['id', 'tag', 'status'])
    .where('id', 'in', ids)
    .where('valid_to', 'is', null)
    .execute();

async function readSeen(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('device_link')
    .innerJoin('observed_device', 'observed_device.id', 'device_link.observed')
    .select('device_link.declared')
    .where('device_link.declared', 'in', ids)
    .where('observed_device.health', 'in', healthy)
    .execute();
  return rows.map(({ declared }) => declared);
}

/**
 * Devices of all proposals that were ordered and are not seen working yet; as it is, or as it was known at a moment
 * (RFC 3339 in UTC).
 */
export async function pendingDevices(db: Db, knownAt: string | null = null): Promise<PendingDevice[]> {
  if (knownAt !== null) return pendingAt(db, knownAt);
  const ordered = await listProposals(db, { state: 'ordered' });
  const followed = await Promise.all(
    ordered.map(async (proposal) => ({ number: proposal.number, devices: await followDevices(db, proposal) })),
  );
  return followed.flatMap(({ number, devices }) =>
    devices.flatMap(({ unit, item, device, state }) =>
      state === 'ordered' || state === 'received'
        ? [{ unit, item, proposal: number, state, device: state === 'received' ? device : null }]
        : [],
    ),
  );
}

/** What agents saw is not kept by the moment: then a device counts as seen only where the register says so. */
async function pendingAt(db: Db, knownAt: string): Promise<PendingDevice[]> {
  const ordered = await listOrderedBy(db, knownAt);
  if (ordered.length === 0) return [];
  const known = new Map((await loadKnown(db, knownAt)).devices.map((device) => [device.id, device]));
  return ordered.flatMap(({ number, devices }) =>
    devices.flatMap(({ unit, item, device: id }): PendingDevice[] => {
      const device = id === null ? undefined : known.get(id);
      if (device === undefined) return [{ unit, item, proposal: number, state: 'ordered', device: null }];
      if (working.includes(device.status)) return [];
      return [{ unit, item, proposal: number, state: 'received', device: device.id }];
    }),
  );
}

/** The state as it is shown: an order is through when all of it was received, and closed when all of it is seen. */
export function shownState(
  { state }: Pick<StoredProposal, 'state'>,
  devices: readonly FollowedDevice[],
): StoredProposal['state'] {
  if (state !== 'ordered' || devices.length === 0) return state;
  if (devices.every((device) => device.state === 'seen')) return 'closed';
  return devices.every((device) => device.state !== 'ordered') ? 'received' : 'ordered';
}
