import { type NetHost, openNetwork } from '../../../support/own-network.ts';
import { type ProcessClock, processClock } from '../../../support/process-clock.ts';
import { mountSmallDisk, type SmallDisk } from '../../../support/small-disk.ts';
import type { CitySize, Target } from './plan-city.ts';

/** Where a part of the city stands: what can be taken from it without a blow at itself. */
export interface Place {
  /** Null where only loopback is to be had, which nobody can cut. */
  host: NetHost | null;
  disk: SmallDisk | null;
  clock: ProcessClock;
  /** By which the others reach it. */
  address: string;
}

/** Room for each, in MiB: the database's holds the whole run, an outbox only some minutes of it. */
const megabytes = { hub: 48, sqlite: 256, postgres: 400, agents: 8 };

/** Whether links can be taken down and disks filled here: that takes root, and a kernel that lets it. */
export async function mayTakeAway(): Promise<boolean> {
  using disk = mountSmallDisk(1);
  using network = await openNetwork();
  return disk !== null && network !== null;
}

/** Gives every part its place; whatever is made is put on the stack. */
export async function makePlaces(
  stack: AsyncDisposableStack,
  { folder, size: { root, stack: kind, processes } }: { folder: string; size: Omit<CitySize, 'minutes'> },
): Promise<(target: Target) => Place> {
  const network = root ? await openNetwork() : null;
  if (network !== null) stack.use(network);
  if (root && network === null) throw new Error('as root, network namespaces were to be had');
  const hubs = kind === 'sqlite' ? (['hub1'] as const) : (['hub1', 'hub2'] as const);
  const agents = Array.from({ length: processes }, (_, index) => `agents${index}` as const);
  const room = { hub1: kind === 'sqlite' ? megabytes.sqlite : megabytes.hub, hub2: megabytes.hub };
  const places = new Map<Target, Place>();
  const add = async (target: Target, disk: number | null) => {
    const host = (await network?.addHost()) ?? null;
    const small = root && disk !== null ? mountDisk(disk) : null;
    if (small !== null) stack.use(small);
    const address = host?.address ?? '127.0.0.1';
    places.set(target, { host, disk: small, clock: processClock(folder, target), address });
  };
  for (const hub of hubs) await add(hub, room[hub]);
  if (kind !== 'sqlite') await add('postgres', megabytes.postgres);
  if (kind === 'mosquitto') await add('mosquitto', null);
  for (const target of agents) await add(target, megabytes.agents);
  return (target) => {
    const place = places.get(target);
    if (place === undefined) throw new Error(`nobody is called ${target}`);
    return place;
  };
}

function mountDisk(room: number): SmallDisk {
  // A peer is another user.
  const disk = mountSmallDisk(room, { mode: '0777' });
  if (disk === null) throw new Error('as root, small disks were to be had');
  return disk;
}

/** Words that run a command in a place. */
export const insideOf = ({ host }: Place): readonly string[] => host?.inside ?? [];
