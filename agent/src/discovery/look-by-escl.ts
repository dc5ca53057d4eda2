import { readEscl } from '../collectors/escl/read-escl.ts';
import { withDeadline } from '../probe/deadline.ts';
import { type EsclAddress, esclUrl } from '../probe/escl/address.ts';
import { answerMs, type LookingAt } from './looking.ts';
import type { Sighting } from './sighting.ts';

const securePorts: readonly number[] = [443, 8443];

/** A network scanner at an address. */
export async function lookByEscl({ probe, ports, pace, signal, address: host }: LookingAt): Promise<Sighting['escl']> {
  for (const port of ports.escl) {
    if (!(await pace.turn(signal))) return null;
    const open = await probe.checkPort({ host, port }, { signal, timeoutMs: answerMs });
    if (!open.ok || !(await pace.turn(signal))) continue;
    const address: EsclAddress = { secure: securePorts.includes(port), host, port, root: '/eSCL' };
    const read = await readEscl(probe, address, { deadline: withDeadline(signal, 3 * answerMs) });
    // "Not ready" is HTTP 503, which any web server may say: it is no scanner's word.
    if (!read.ok || read.value.status.reasons.includes('scanner-not-ready')) continue;
    const { vendor, model, serial } = read.value.identity;
    return { url: esclUrl(address), vendor, model, serial, macs: [] };
  }
  return null;
}
