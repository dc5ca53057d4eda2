import { from, kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.53973.1.1.1.1.1';

/** ABB. */
export const abb: readonly Quirk[] = [
  {
    name: 'abb-behind-linux',
    match: { has: `${own}.1.0` },
    why: 'sysObjectID is that of net-snmp; who it is stands in the private MIB',
    reads: [own],
    extend: [vendorIs('ABB'), kindIs('ups'), from('model', `${own}.2.0`), from('firmware', `${own}.3.0`)],
    fixture: 'lnms-abbups_abbups.snmprec',
  },
];
