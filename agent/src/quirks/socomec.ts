import { from, upsMibAt } from './fixes.ts';
import type { Quirk } from './quirk.ts';

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
];
