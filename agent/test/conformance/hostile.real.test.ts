import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileSnmp } from './hostile/snmp.ts';
import { hostileTcp } from './hostile/tcp.ts';
import type { Order, Suffered } from './hostile/victim.ts';

const usualTimeoutMs = 400;
const windowMs = 500;
const mostMb = 16;
/** As docs/operations.md starts the agent, so that memory is what it is there. */
const asAgent = ['--max-semi-space-size=1', '--max-old-space-size=64'];

let victim: ChildProcess;
beforeAll(() => {
  const file = new URL('./hostile/victim.ts', import.meta.url);
  victim = fork(file, { execArgv: ['--expose-gc', ...asAgent], env: { ...process.env, MALLOC_ARENA_MAX: '1' } });
});
afterAll(() => victim.kill());

async function suffer(order: Order): Promise<Suffered> {
  const listening = new AbortController();
  const { signal } = listening;
  const died = once(victim, 'exit', { signal }).then(() => Promise.reject(new Error('it died')));
  try {
    const over = Promise.race([once(victim, 'message', { signal }), died]);
    victim.send(order);
    const [suffered] = await over;
    return suffered as Suffered;
  } finally {
    died.catch(() => {});
    listening.abort();
  }
}

test.each([...hostileSnmp, ...hostileTcp])(
  `a $protocol device that $what ends by name within its deadline and costs no more than ${mostMb} MB`,
  async ({ protocol, start, timeoutMs = usualTimeoutMs }) => {
    await using peer = await start();
    const { ends, longestMs, peakMb, keptMb } = await suffer({
      protocol,
      port: peer.port,
      timeoutMs,
      windowMs,
      mostMb,
    });
    for (const end of ends) expect(end).toMatch(/^(read|E_[A-Z_]+)$/);
    expect(longestMs).toBeLessThan(timeoutMs + 600);
    expect(peakMb).toBeLessThan(mostMb);
    // What is compiled along the way stays; what came from devices does not.
    expect(keptMb).toBeLessThan(4);
  },
);
