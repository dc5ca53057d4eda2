import { from } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const serial = '1.3.6.1.4.1.850.100.1.1.2.0';

/** Tripp Lite. */
export const trippLite: readonly Quirk[] = [
  {
    name: 'tripp-lite-private-serial',
    match: { sysObjectID: '1.3.6.1.4.1.850' },
    why: 'the serial number stands in the private MIB',
    reads: [serial],
    extend: [from('serial', serial)],
    fixture: 'lnms-poweralert_2.snmprec',
  },
];
