import type { DeviceKind, Evidence, Found, Suggestion } from '@motcua/contract';
import { clip } from '../collectors/text.ts';
import type { Sighting } from './sighting.ts';

/** Pure: what an address answered as a proposal; null when it answered nothing. */
export function toFound(address: string, sighting: Sighting, now: Date): Found | null {
  const evidence = evidenceOf(sighting);
  if (evidence.length === 0) return null;
  const { snmp, ipp, escl } = sighting;
  const said = [snmp, ipp, escl].filter((who) => who !== null);
  const first = <Key extends 'vendor' | 'model' | 'serial'>(key: Key): string | null =>
    said.map((who) => who[key]).find((value) => value !== null) ?? null;
  return {
    address,
    kind: kindOf(sighting),
    vendor: first('vendor'),
    model: first('model'),
    serial: first('serial'),
    macs: [...new Set(said.flatMap(({ macs }) => macs))].slice(0, 16),
    evidence,
    targets: targetsOf(sighting),
    foundAt: now.toISOString(),
  };
}

function evidenceOf({ snmp, ipp, escl, raw }: Sighting): Evidence[] {
  const told = (by: string, detail: string): Evidence => ({ by, detail: clip(detail, 256) });
  return [
    ...(snmp === null ? [] : [told('snmp', snmp.description ?? snmp.model ?? `port ${snmp.target.port}`)]),
    ...(ipp === null ? [] : [told('ipp', `${ipp.uri} ${ipp.model ?? ''}`.trim())]),
    ...(escl === null ? [] : [told('escl', `${escl.url} ${escl.model ?? ''}`.trim())]),
    ...(raw === null ? [] : [told('raw', `port ${raw.port}`)]),
  ];
}

/** A guess. What prints and scans is one machine; a raw port alone is how receipt and label printers look. */
function kindOf({ snmp, ipp, escl, raw }: Sighting): DeviceKind {
  const prints = ipp !== null || raw !== null;
  const said = snmp?.kind ?? null;
  if (said !== null && said !== 'other' && !(said === 'printer' && escl !== null)) return said;
  if (escl !== null) return prints || said === 'printer' ? 'multifunction' : 'scanner';
  return prints ? 'printer' : 'other';
}

/** One way of reading it, the one that tells most: by two ways it would be two devices on the books. */
function targetsOf({ snmp, ipp, escl, raw }: Sighting): Suggestion {
  const none: Suggestion = { snmp: [], ipp: [], escl: [], raw: [] };
  if (snmp !== null && snmp.kind !== null) return { ...none, snmp: [snmp.target] };
  if (ipp !== null) return { ...none, ipp: [ipp.uri] };
  if (escl !== null) return { ...none, escl: [escl.url] };
  if (raw !== null) return { ...none, raw: [{ host: raw.host, port: raw.port }] };
  return snmp === null ? none : { ...none, snmp: [snmp.target] };
}
