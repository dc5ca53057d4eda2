import type { Found } from '@motcua/contract';
import { eachLimited } from '../collectors/each-limited.ts';
import { lookAt } from './look-at.ts';
import type { Looking } from './looking.ts';

/** Addresses waited for at once; how often one is asked is the pace's business. */
const atOnce = 12;

/** Looks at addresses, a few at a time. One that the signal cut short does not count as looked at. */
export async function lookAtAll(
  hosts: readonly string[],
  looking: Looking,
  onLooked: (found: Found | null) => void,
): Promise<void> {
  await eachLimited(hosts, atOnce, async (address) => {
    if (looking.signal.aborted) return;
    const found = await lookAt(address, looking);
    if (!looking.signal.aborted || found !== null) onLooked(found);
  });
}
