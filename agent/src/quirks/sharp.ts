import { from, kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const firmware = '1.3.6.1.4.1.2385.2.1.1.2.1.2';

/** Sharp. */
export const sharp: readonly Quirk[] = [
  {
    name: 'sharp-private-firmware',
    match: { sysObjectID: '1.3.6.1.4.1.2385' },
    why: 'the firmware stands in the private MIB only',
    reads: [firmware],
    extend: [from('firmware', `${firmware}.1`)],
    fixture: 'lnms-sharp.snmprec',
  },
  {
    name: 'sharp-copiers',
    match: { sysDescr: /^SHARP (MX|AR|BP|DX)-/ },
    why: 'the copiers of these series; some give no sysObjectID',
    extend: [vendorIs('Sharp'), kindIs('mfp')],
    fixture: 'lnms-sharp_mx3140n.snmprec',
  },
];
