import { describe, test } from 'vitest';
import { type Peer, peerAvailable, peers } from './available.ts';

/** A suite that needs real peers: without them it is skipped and says which; in CI a missing peer is a failure. */
export function describeWithPeer(names: readonly Peer[], title: string, suite: () => void): void {
  const missing = names.filter((name) => !peerAvailable(name));
  if (missing.length === 0) {
    describe(title, suite);
    return;
  }
  const what = missing.map((name) => `${name} (package ${peers[name]})`).join(', ');
  if (process.env.CI !== 'true') {
    describe.skip(`${title} [missing: ${what}]`, suite);
    return;
  }
  test(`${title}: its peers are installed`, () => {
    throw new Error(`missing under CI: ${what}`);
  });
}
