import type { Db, Tx } from './store.ts';

/**
 * The store within a transaction, for work that opens transactions of its own: they are part of this one, and end with it.
 * What was written can be read by it too.
 */
export function joined(tx: Tx): Db {
  return new Proxy(tx as Db, {
    get(target, name) {
      if (name === 'transaction') return () => ({ execute: <T>(work: (inner: Tx) => Promise<T>) => work(tx) });
      const value = Reflect.get(target, name, target);
      // Kysely's private fields are found only on the object itself.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
