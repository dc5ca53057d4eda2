import type { Outcome } from '../outcome.ts';
import { getVarbinds } from './get.ts';
import { firstWay, readSubtree, type Walked } from './read-subtree.ts';
import { RawSession, type SnmpOptions } from './session.ts';
import type { SnmpTargetAddress } from './target.ts';
import type { Varbind } from './varbind.ts';

/** A conversation with one device, closed by `using`. */
export interface SnmpSession extends Disposable {
  get(oids: readonly string[]): Promise<Outcome<Varbind[]>>;
  /** Everything below an object identifier; what was read before something went wrong is kept. */
  read(root: string): Promise<Walked>;
}

/** Opens it; nothing is sent yet. */
export function openSnmp(target: SnmpTargetAddress, options: SnmpOptions): SnmpSession {
  const session = new RawSession(target, options);
  const way = firstWay(target.version);
  return {
    get: (oids) => getVarbinds(session, oids),
    read: (root) => readSubtree(session, root, { way }),
    [Symbol.dispose]: () => session[Symbol.dispose](),
  };
}
