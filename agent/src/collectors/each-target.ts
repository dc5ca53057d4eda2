import type { DeviceKind } from '@motcua/contract';
import type { Collected, Context } from './context.ts';
import { eachLimited } from './each-limited.ts';
import { outcomeRow } from './outcome-row.ts';
import type { Finding } from './printer/device-facts.ts';
import { fromFinding } from './printer/from-finding.ts';
import { clip } from './text.ts';

/** How the devices of one list of the hub are read. */
interface TargetList<Target> {
  /** First word of their keys and of the rows of the report. */
  protocol: string;
  kind: DeviceKind;
  targets: readonly Target[];
  addressOf: (target: Target) => string;
  uriOf: (target: Target) => string;
  read: (target: Target) => Promise<Finding>;
}

/** The key of a device that the hub names: how it is asked, and where. */
export const targetKey = (protocol: string, address: string): string => clip(`${protocol}:${address}`, 256);

/** Reads devices that the hub names, a few at a time; one that does not answer stays what it was known as. */
export async function eachTarget<Target>(
  context: Context,
  { protocol, kind, targets, addressOf, uriOf, read }: TargetList<Target>,
): Promise<Collected> {
  const found = await eachLimited(targets, 8, async (target) => {
    const start = performance.now();
    const finding = await read(target);
    const address = addressOf(target);
    const failed = finding.is === 'failed' ? finding.failure : null;
    const named = { key: targetKey(protocol, address), name: address, uri: uriOf(target), kind };
    return {
      device: fromFinding(named, finding, context),
      probe: outcomeRow(`${protocol} ${address}`, performance.now() - start, failed),
    };
  });
  return { devices: found.map(({ device }) => device), probes: found.map(({ probe }) => probe) };
}
