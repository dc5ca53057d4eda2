import { kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

/** Samsung. */
export const samsung: readonly Quirk[] = [
  {
    name: 'samsung-without-object-id',
    match: { sysDescr: /^Samsung (CLX|SCX|CLP|ML|SL|M\d|K\d|X\d)/ },
    why: 'some models give no sysObjectID',
    extend: [vendorIs('Samsung')],
    fixture: 'lnms-samsungprinter_clx.snmprec',
  },
  {
    name: 'samsung-several-in-one',
    match: { sysDescr: /^Samsung (CLX|SCX|SL-[CKMX]\w*F|M\w*F[XNDW]*\b)/ },
    why: 'multifunction printers are told by their series',
    extend: [kindIs('mfp')],
    fixture: 'lnms-samsungprinter_scx.snmprec',
  },
];
