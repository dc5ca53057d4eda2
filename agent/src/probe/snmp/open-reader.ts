import type { Outcome } from '../outcome.ts';
import { getVarbinds } from './get.ts';
import { firstWay, readSubtree, type Walked } from './read-subtree.ts';
import { RawSession, type SnmpOptions, type SnmpTargetAddress } from './session.ts';
import type { Varbind } from './varbind.ts';

/** A conversation that keeps what was read before something went wrong; closed by `using`. */
export interface SnmpReader extends Disposable {
  get(oids: readonly string[]): Promise<Outcome<Varbind[]>>;
  read(root: string): Promise<Walked>;
}

/** Opens it; nothing is sent yet. */
export function openReader(target: SnmpTargetAddress, options: SnmpOptions): SnmpReader {
  const session = new RawSession(target, options);
  const way = firstWay(target.version);
  return {
    get: (oids) => getVarbinds(session, oids),
    read: (root) => readSubtree(session, root, { way }),
    [Symbol.dispose]: () => session[Symbol.dispose](),
  };
}
