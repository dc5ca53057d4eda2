import type { Outcome } from '../outcome.ts';
import type { Walked } from './cursor.ts';
import { getVarbinds } from './get.ts';
import { readSubtrees } from './read-subtrees.ts';
import { RawSession, type SnmpOptions } from './session.ts';
import { SnmpSockets } from './sockets.ts';
import type { SnmpTargetAddress } from './target.ts';
import type { Varbind } from './varbind.ts';
import { firstWay } from './walk-way.ts';

/** A conversation with one device, closed by `using`. */
export interface SnmpSession extends Disposable {
  get(oids: readonly string[]): Promise<Outcome<Varbind[]>>;
  /** Everything below each of these object identifiers; what was read before something went wrong is kept. */
  readAll(roots: readonly string[]): Promise<Walked[]>;
}

/** Opens it, over sockets that may be others' too; nothing is sent yet. */
export function openSnmp(
  target: SnmpTargetAddress,
  options: SnmpOptions,
  sockets: SnmpSockets = new SnmpSockets(),
): SnmpSession {
  const session = new RawSession(target, { ...options, sockets });
  const way = firstWay(target.version);
  return {
    get: (oids) => getVarbinds(session, oids),
    readAll: (roots) => readSubtrees(session, roots, { way }),
    [Symbol.dispose]: () => session[Symbol.dispose](),
  };
}
