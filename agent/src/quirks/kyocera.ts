import { from, vendorIs } from './fixes.ts';
import type { Fix, Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.1347.43.5';

const severalInOne: Fix = ({ model }) =>
  /\b(M|MA|MZ)\d{4}|TASKalfa|FS-\d+MFP/.test(model ?? '') ? { kind: 'mfp' } : {};

/** Kyocera, and what is sold as UTAX. */
export const kyocera: readonly Quirk[] = [
  {
    name: 'kyocera-private-serial',
    match: { sysObjectID: '1.3.6.1.4.1.1347' },
    why: 'some models have their name and serial number in the private MIB only; sysDescr names the print system',
    reads: [`${own}.1.1.1`, `${own}.1.1.28`],
    extend: [
      from('model', `${own}.1.1.1.1`, '1.3.6.1.2.1.25.3.2.1.3.1'),
      from('serial', '1.3.6.1.2.1.43.5.1.1.17.1', `${own}.1.1.28.1`),
      severalInOne,
    ],
    fixture: 'lnms-utax.snmprec',
  },
  {
    name: 'kyocera-sold-as-utax',
    match: { sysObjectID: '1.3.6.1.4.1.1347.41', sysDescr: /UTAX/ },
    why: 'one sysObjectID for several brands; the brand stands in sysDescr',
    extend: [vendorIs('UTAX/Kyocera')],
    fixture: 'lnms-utax.snmprec',
  },
];
