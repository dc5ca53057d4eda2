import { openPostgresStore } from './postgres/open-store.ts';
import { openSqliteStore } from './sqlite/open-store.ts';
import type { Store } from './store.ts';

/** Where an installation keeps its data; plain data, so that it can be handed to another thread. */
export type StoreSpec = { is: 'sqlite'; path: string } | { is: 'postgres'; url: string; passwordFile: string | null };

/** Opens the store of an installation. */
export const openStore = async (spec: StoreSpec, options: { quarantineRows?: number } = {}): Promise<Store> =>
  spec.is === 'sqlite' ? openSqliteStore(spec.path, options) : openPostgresStore({ ...spec, ...options });
