import type { Outcome } from '../outcome.ts';
import { getVarbinds } from './get.ts';
import { RawSession, type SnmpOptions, type SnmpTargetAddress } from './session.ts';
import type { Varbind } from './varbind.ts';
import { walkSubtree } from './walk.ts';

/** A conversation with one device, closed by `using`. */
export interface SnmpSession extends Disposable {
  get(oids: readonly string[]): Promise<Outcome<Varbind[]>>;
  walk(root: string): Promise<Outcome<Varbind[]>>;
}

/** Opens it; nothing is sent yet. */
export function openSnmp(target: SnmpTargetAddress, options: SnmpOptions): SnmpSession {
  const session = new RawSession(target, options);
  return {
    get: (oids) => getVarbinds(session, oids),
    walk: (root) => walkSubtree(session, root, { version: target.version }),
    [Symbol.dispose]: () => session[Symbol.dispose](),
  };
}
