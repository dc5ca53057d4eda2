import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerIdentity } from '../../authority/index.ts';
import { openClient } from '../external/open-client.ts';

const longestMs = 10_000;
const everyMs = 250;

export interface ProveOptions {
  url: string;
  ca: string;
  /** Known to the broker as revoked, if it has read the list that was just written. */
  revoked: ServerIdentity;
  good: ServerIdentity;
  withinMs?: number;
}

/**
 * Proves that the broker goes by the list: a certificate on it is refused, and another one is taken, so that it is neither away
 * nor without a list. Null when both are so; else what is wrong. A broker reads its files some time after it is told to.
 */
export async function proveRefusal({ withinMs = longestMs, ...options }: ProveOptions): Promise<string | null> {
  const end = performance.now() + withinMs;
  for (;;) {
    const wrong = await look(options);
    if (wrong === null || performance.now() > end) return wrong;
    await sleep(everyMs);
  }
}

async function look({ url, ca, revoked, good }: ProveOptions): Promise<string | null> {
  if (await comesIn({ url, ca, who: revoked, name: 'hub-proof-revoked' })) return 'a revoked certificate was taken';
  return (await comesIn({ url, ca, who: good, name: 'hub-proof-good' })) ? null : 'a good certificate was refused';
}

/** Whether the broker takes somebody under this name with this certificate. */
export async function comesIn({
  url,
  ca,
  who,
  name,
}: {
  url: string;
  ca: string;
  who: ServerIdentity;
  name: string;
}): Promise<boolean> {
  const { key, cert } = who;
  const options = { clientId: name, key, cert, ca, keepalive: 30 };
  try {
    const client = await openClient({ url, options, signal: AbortSignal.timeout(longestMs) });
    client.on('error', () => {});
    await client.endAsync(true);
    return true;
  } catch {
    return false;
  }
}
