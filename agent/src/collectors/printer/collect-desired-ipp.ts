import type { Collected, Context } from '../context.ts';
import { eachLimited } from '../each-limited.ts';
import { outcomeRow } from '../outcome-row.ts';
import { clip } from '../text.ts';
import { fromFinding } from './from-finding.ts';
import { readIppDevice } from './ipp-device.ts';
import { withoutCredentials } from './uri.ts';

/** Reads the IPP printers that the hub names, besides those behind queues. */
export async function collectDesiredIpp(context: Context): Promise<Collected> {
  const found = await eachLimited(context.desired.ipp, 6, async (uri) => {
    const start = performance.now();
    const finding = await readIppDevice(context, uri);
    const failed = finding.is === 'failed' ? finding.failure : null;
    const address = withoutCredentials(uri);
    return {
      device: fromFinding({ key: clip(`ipp:${address}`, 256), name: address, uri: address }, finding, context),
      probe: outcomeRow(`ipp ${address}`, performance.now() - start, failed),
    };
  });
  return { devices: found.map(({ device }) => device), probes: found.map(({ probe }) => probe) };
}
