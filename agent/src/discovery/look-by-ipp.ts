import { noTargets } from '@motcua/contract';
import { readIppDevice } from '../collectors/printer/ipp-device.ts';
import { answerMs, type LookingAt } from './looking.ts';
import type { Sighting } from './sighting.ts';

/** Paths of printers: the one of IPP Everywhere (PWG 5100.14, 4.2), then those of older ones. */
const paths = ['/ipp/print', '/ipp', '/'];

/** An IPP printer at an address. */
export async function lookByIpp(at: LookingAt): Promise<Sighting['ipp']> {
  const { probe, ports, pace, signal, address: host } = at;
  for (const port of ports.ipp) {
    if (!(await pace.turn(signal))) return null;
    const open = await probe.checkPort({ host, port }, { signal, timeoutMs: answerMs });
    const found = open.ok ? await askPaths(at, port) : null;
    if (found !== null) return found;
  }
  return null;
}

async function askPaths(at: LookingAt, port: number): Promise<Sighting['ipp']> {
  const { probe, settings, pace, signal, address, now } = at;
  const context = { probe, settings, signal, known: [], desired: noTargets, now: now() };
  for (const path of paths) {
    if (!(await pace.turn(signal))) return null;
    const uri = `ipp://${address}${port === 631 ? '' : `:${port}`}${path}`;
    const finding = await readIppDevice(context, uri);
    if (finding.is === 'read') {
      const { vendor, model, serial, macs } = finding.facts.identity;
      return { uri, vendor, model, serial, macs };
    }
  }
  return null;
}
