import { from, kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.21111.1.1.1';

/** Orvaldi. */
export const orvaldi: readonly Quirk[] = [
  {
    name: 'orvaldi-behind-linux',
    match: { has: `${own}.3.0` },
    why: 'sysObjectID is that of net-snmp; who it is stands in the private MIB',
    reads: [own],
    extend: [
      vendorIs('Orvaldi'),
      kindIs('ups'),
      from('model', `${own}.3.0`),
      from('serial', `${own}.4.0`),
      from('firmware', `${own}.6.0`),
    ],
    fixture: 'lnms-orvaldi-ups.snmprec',
  },
];
