import type { Goodbye } from '@motcua/contract';
import type { Probe } from '../probe/probe.ts';

const askMs = 1000;

/**
 * Whether this agent ends because its machine goes down. systemd says so as soon as a shutdown has begun; where there is none,
 * nothing is known, and an agent that does not come back is looked for.
 */
export async function askGoodbye({ run }: Pick<Probe, 'run'>): Promise<Goodbye> {
  const options = { signal: AbortSignal.timeout(askMs), timeoutMs: askMs };
  const asked = await run('systemctl', ['is-system-running'], options);
  return asked.ok && asked.value.stdout.trim() === 'stopping' ? 'shutdown' : 'stop';
}
