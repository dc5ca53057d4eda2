import type { Found } from '@motcua/contract';
import { lookByEscl } from './look-by-escl.ts';
import { lookByIpp } from './look-by-ipp.ts';
import { lookBySnmp } from './look-by-snmp.ts';
import { answerMs, type Looking, type LookingAt } from './looking.ts';
import { usualPorts } from './ports.ts';
import { toFound } from './to-found.ts';

/** Asks one address in all ways at once, each softly; null when nothing there answers. */
export async function lookAt(address: string, looking: Looking): Promise<Found | null> {
  // A scan is in no hurry, but a web server that hangs must not hold it up as long as a printer may.
  const settings = { ...looking.settings, ippMs: 2 * answerMs, snmpMs: 6 * answerMs };
  const at: LookingAt = { ...looking, settings, ports: looking.ports ?? usualPorts, address };
  const [first, ipp, escl, raw] = await Promise.all([lookBySnmp(at), lookByIpp(at), lookByEscl(at), lookAtRaw(at)]);
  // Old devices are silent in version 2c. Asking all addresses twice for their sake would double the scan.
  const isThere = ipp !== null || escl !== null || raw !== null;
  const snmp = first === null && isThere ? await lookBySnmp(at, '1') : first;
  return toFound(address, { snmp, ipp, escl, raw }, looking.now());
}

/** Only whether the port is open: what is sent to a raw port may come out on paper. */
async function lookAtRaw({ probe, ports, pace, signal, address: host }: LookingAt) {
  for (const port of ports.raw) {
    if (!(await pace.turn(signal))) return null;
    const open = await probe.checkPort({ host, port }, { signal, timeoutMs: answerMs });
    if (open.ok) return { host, port };
  }
  return null;
}
