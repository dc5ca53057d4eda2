import { clipOrNull, meaningful } from '../text.ts';

/** What a printer says of itself in its IEEE 1284 id. */
export interface DeviceId {
  vendor: string | null;
  model: string | null;
  serial: string | null;
}

/** The standard sets no bound (its length field allows 64 kB); real ones stay below 1 kB. */
const most = 4_096;

/** Vendor, model and serial of an IEEE 1284 device id, `MFG:Acme;MDL:Office 100;SN:A1;`. */
export function readDeviceId(id: string | null): DeviceId {
  const fields = new Map<string, string>();
  for (const field of (id ?? '').slice(0, most).split(';')) {
    const at = field.indexOf(':');
    const key = field
      .slice(0, Math.max(0, at))
      .replaceAll(/[\s\p{Cc}]+/gu, '')
      .toUpperCase();
    // Of a key that stands twice the first value counts, unless it is empty.
    if (key !== '' && !fields.get(key)?.trim()) fields.set(key, field.slice(at + 1));
  }
  const first = (...keys: string[]) =>
    keys.map((key) => fields.get(key)).find((value) => clipOrNull(value, 1) !== null);
  return {
    vendor: meaningful(first('MFG', 'MANUFACTURER', 'MFR')),
    model: meaningful(first('MDL', 'MODEL', 'DES', 'DESCRIPTION')),
    serial: meaningful(first('SN', 'SERN', 'SERIALNUMBER', 'SER')),
  };
}
