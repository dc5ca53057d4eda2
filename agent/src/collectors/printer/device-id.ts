import { meaningful } from '../text.ts';

/** Vendor, model and serial of an IEEE 1284 device id, `MFG:Acme;MDL:Office 100;SN:A1;`. */
export function readDeviceId(id: string | null): Record<'vendor' | 'model' | 'serial', string | null> {
  const fields = new Map(
    (id ?? '').split(';').flatMap((field): [string, string][] => {
      const at = field.indexOf(':');
      return at < 1 ? [] : [[field.slice(0, at).trim().toUpperCase(), field.slice(at + 1)]];
    }),
  );
  const first = (...keys: string[]) => meaningful(keys.map((key) => fields.get(key)).find((value) => value?.trim()));
  return {
    vendor: first('MFG', 'MANUFACTURER'),
    model: first('MDL', 'MODEL'),
    serial: first('SN', 'SERN', 'SERIALNUMBER'),
  };
}
