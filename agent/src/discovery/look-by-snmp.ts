import type { SnmpTarget } from '@motcua/contract';
import { readSnmpDevice } from '../collectors/snmp/read.ts';
import { toText } from '../collectors/snmp/table.ts';
import { meaningful } from '../collectors/text.ts';
import { scalars } from '../mib/subtrees.ts';
import { answerMs, type LookingAt } from './looking.ts';
import type { Sighting } from './sighting.ts';

/** hrDeviceDescr of the first device (RFC 2790), where printers keep their model. */
const hrDeviceDescr = '1.3.6.1.2.1.25.3.2.1.3.1';

/** An SNMP agent at an address: one small request for each community, and a whole reading of what answers. */
export async function lookBySnmp(at: LookingAt, version: '1' | '2c' = '2c'): Promise<Sighting['snmp']> {
  for (const port of at.ports.snmp)
    for (const community of at.communities) {
      const target: SnmpTarget = { host: at.address, port, version, community };
      const description = await greet(at, target);
      if (description === undefined) continue;
      return await readWhole(at, target, description);
    }
  return null;
}

/** What it calls itself; undefined when it does not answer. */
async function greet({ probe, pace, signal }: LookingAt, target: SnmpTarget): Promise<string | null | undefined> {
  if (!(await pace.turn(signal))) return undefined;
  using session = probe.snmp(target, { signal, timeoutMs: 2 * answerMs, tryMs: answerMs, retries: 0 });
  const answer = await session.get([scalars.sysDescr, scalars.sysObjectID, hrDeviceDescr]);
  if (!answer.ok) return undefined;
  const texts = new Map(answer.value.map(({ oid, value }) => [oid, toText(value)]));
  return meaningful(texts.get(scalars.sysDescr), 256) ?? meaningful(texts.get(hrDeviceDescr), 256);
}

async function readWhole(at: LookingAt, target: SnmpTarget, description: string | null): Promise<Sighting['snmp']> {
  const nobody = { vendor: null, model: null, serial: null, macs: [] };
  if (!(await at.pace.turn(at.signal))) return { target, description, kind: null, ...nobody };
  const { finding, kind } = await readSnmpDevice(at, target);
  if (finding.is !== 'read') return { target, description, kind: null, ...nobody };
  const { vendor, model, serial, macs } = finding.facts.identity;
  return { target, description, kind, vendor, model, serial, macs };
}
