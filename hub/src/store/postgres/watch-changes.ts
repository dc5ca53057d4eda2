import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { changeChannel } from './tell-changes.ts';

const [shortestMs, longestMs] = [200, 10_000];

/**
 * Calls back whenever any hub has committed what others wait for, and after each time that nobody could listen. Goes on until
 * it is disposed of: a connection that is lost is made anew.
 */
export function watchChanges(connect: () => Promise<Client>, heard: () => void): AsyncDisposable {
  const stop = new AbortController();
  const watching = watch(connect, { heard, signal: stop.signal });
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await watching;
    },
  };
}

async function watch(
  connect: () => Promise<Client>,
  { heard, signal }: { heard: () => void; signal: AbortSignal },
): Promise<void> {
  for (let waitMs = shortestMs; !signal.aborted; waitMs = Math.min(2 * waitMs, longestMs)) {
    const client = await connect().catch(() => null);
    if (client !== null) {
      const listened = await listen(client, { heard, signal });
      await client.end().catch(() => {});
      if (listened) waitMs = shortestMs;
    }
    await sleep(waitMs, undefined, { signal }).catch(() => {});
  }
}

/** Listens until the connection ends; whether it came to that. */
async function listen(client: Client, { heard, signal }: { heard: () => void; signal: AbortSignal }): Promise<boolean> {
  try {
    const ended = once(client, 'end', { signal });
    ended.catch(() => {});
    client.on('notification', heard);
    await client.query(`LISTEN ${changeChannel}`);
    heard();
    await ended;
    return true;
  } catch {
    return signal.aborted;
  }
}
