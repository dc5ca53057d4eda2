import { from, kindIs, upsMibAt, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const strip = '1.3.6.1.4.1.4555.2.30.1';
const own = '1.3.6.1.4.1.4555.1.1.7.1';

/** Socomec. */
export const socomec: readonly Quirk[] = [
  {
    name: 'socomec-netvision',
    match: { sysObjectID: '1.3.6.1.4.1.4555' },
    why: 'a copy of UPS-MIB under its own number, with enumerations of its own; 65535 minutes is no time',
    reads: [`${own}.1`, `${own}.2`, `${own}.4`],
    extend: [
      upsMibAt(own, { enumerations: false }),
      from('model', `${own}.1.1.0`),
      from('serial', `${own}.1.2.0`),
      from('firmware', { oid: `${own}.1.5.0`, pattern: /\bv(\d[\w.]*)/ }),
    ],
    fixture: 'lnms-socomec-ups.snmprec',
  },
  {
    name: 'socomec-behind-linux',
    match: { has: `${own}.1.1.0` },
    why: 'newer cards have the sysObjectID of net-snmp, and UPS-MIB as it should be; who it is stands in the private MIB',
    extend: [
      vendorIs('Socomec'),
      from('model', `${own}.1.1.0`),
      from('serial', `${own}.1.2.0`),
      from('firmware', { oid: `${own}.1.5.0`, pattern: /\bv(\d[\w.]*)/ }),
    ],
    reads: [`${own}.1`],
    fixture: 'librenms/netvision-rfc.snmprec',
  },
  {
    name: 'socomec-power-distribution',
    match: { sysObjectID: '1.3.6.1.4.1.4555.2' },
    why: 'rack strips have the number of the UPSes',
    reads: [strip],
    extend: [
      kindIs('other'),
      from('model', `${strip}.2.0`),
      from('serial', `${strip}.3.0`),
      from('firmware', `${strip}.5.0`),
    ],
    fixture: 'librenms/socomec.snmprec',
  },
];
