import type { ReplicaOptions } from './postgres/replica.ts';
import { openSqliteStore } from './sqlite/open-store.ts';
import type { Store } from './store.ts';

/** Where an installation keeps its data; plain data, so that it can be handed to another thread. */
export type StoreSpec = { is: 'sqlite'; path: string } | { is: 'postgres'; url: string; passwordFile: string | null };

/** How a store is worked with. */
interface StoreOptions {
  quarantineRows?: number;
  /** Where lists may be read instead; not of a file. */
  replica?: ReplicaOptions | null;
}

/** Opens the store of an installation. The client of PostgreSQL is loaded only where it is used. */
export async function openStore(spec: StoreSpec, { replica = null, ...options }: StoreOptions = {}): Promise<Store> {
  if (spec.is === 'sqlite') return openSqliteStore(spec.path, options);
  const { openPostgresStore } = await import('./postgres/open-store.ts');
  return openPostgresStore({ ...spec, ...options, replica });
}
