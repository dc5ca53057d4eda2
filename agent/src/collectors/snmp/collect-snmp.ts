import type { Collected, Context } from '../context.ts';
import { eachLimited } from '../each-limited.ts';
import { outcomeRow } from '../outcome-row.ts';
import { fromFinding } from '../printer/from-finding.ts';
import { clip } from '../text.ts';
import { readSnmpDevice } from './read.ts';

/** Asked at once: all share a socket, and a device that is off costs seconds of waiting and nothing else. */
const atOnce = 32;

/** Reads the devices that the hub names for SNMP: printers, UPSes, switches. */
export async function collectSnmp(context: Context): Promise<Collected> {
  const found = await eachLimited(context.desired.snmp, atOnce, async (target) => {
    const { host, port } = target;
    const start = performance.now();
    const { finding, kind } = await readSnmpDevice(context, target, { lightMs: context.settings.snmpFullMs });
    const failed = finding.is === 'failed' ? finding.failure : null;
    const address = `${host}:${port}`;
    const key = clip(`snmp:${address}`, 256);
    const device = fromFinding({ key, name: address, uri: `snmp://${address}` }, finding, context);
    return {
      device: kind === null ? device : { ...device, kind },
      probe: outcomeRow(`snmp ${address}`, performance.now() - start, failed),
    };
  });
  return { devices: found.map(({ device }) => device), probes: found.map(({ probe }) => probe) };
}
