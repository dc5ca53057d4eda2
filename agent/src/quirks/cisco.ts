import { from, joined, kindIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const unit = '1.3.6.1.4.1.9.6.1.101.53.14.1';

/** Cisco's small-business switches. */
export const cisco: readonly Quirk[] = [
  {
    name: 'cisco-small-business',
    match: { sysObjectID: '1.3.6.1.4.1.9.6.1' },
    why: 'versions stand in a private table, the model in front of sysDescr',
    reads: [`${unit}.2`, `${unit}.3`],
    extend: [
      kindIs('switch'),
      from('model', '1.3.6.1.2.1.47.1.1.1.1.13.67108992', { oid: '1.3.6.1.2.1.1.1.0', pattern: /^(\S+)/ }),
      joined('firmware', [`${unit}.2.1`, `${unit}.3.1`], ([soft, firm]) => `Software ${soft}, Firmware ${firm}`),
    ],
    fixture: 'lnms-ciscosb_sg350-10.snmprec',
  },
];
