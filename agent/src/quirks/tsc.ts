import { kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

/** TSC. */
export const tsc: readonly Quirk[] = [
  {
    name: 'tsc-number-of-nobody',
    match: { sysObjectID: '1.3.6.1.4.1.51966', sysDescr: /^T[A-Z]{1,3}\w*\d/ },
    why: "sysObjectID has a number (0xCAFE) that is not the maker's",
    extend: [vendorIs('TSC'), kindIs('label-printer')],
    fixture: 'lnms-tsc.snmprec',
  },
];
