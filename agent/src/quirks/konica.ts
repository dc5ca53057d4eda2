import { from, kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.18334.1.1.1.1.6';

/** Konica Minolta, and what is sold as Develop. */
export const konica: readonly Quirk[] = [
  {
    name: 'konica-private-identity',
    match: { sysObjectID: '1.3.6.1.4.1.18334' },
    why: 'sysDescr, hrDeviceDescr and the private MIB can give three names; the private one is the plate on the machine',
    reads: [`${own}.1.0`, `${own}.2.1.0`],
    extend: [kindIs('mfp'), from('model', `${own}.2.1.0`, '1.3.6.1.2.1.25.3.2.1.3.1'), from('firmware', `${own}.1.0`)],
    fixture: 'lnms-konica.snmprec',
  },
  {
    name: 'konica-sold-as-develop',
    match: { sysObjectID: '1.3.6.1.4.1.18334', sysDescr: /^Develop\b/i },
    why: 'one enterprise number for two brands; the brand stands in sysDescr',
    extend: [vendorIs('Develop')],
    fixture: 'lnms-developprinter.snmprec',
  },
];
