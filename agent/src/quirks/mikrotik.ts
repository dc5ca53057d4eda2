import { from, kindIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.14988.1.1';

/** MikroTik. */
export const mikrotik: readonly Quirk[] = [
  {
    name: 'mikrotik-routeros',
    match: { sysObjectID: '1.3.6.1.4.1.14988.1', sysDescr: /^RouterOS / },
    why: 'the model stands behind the system in sysDescr; serial number and version are private',
    reads: [`${own}.4.4.0`, `${own}.7.3.0`],
    extend: [
      kindIs('router'),
      from('model', { oid: '1.3.6.1.2.1.1.1.0', pattern: /^RouterOS (.+)$/ }),
      from('firmware', `${own}.4.4.0`),
      from('serial', `${own}.7.3.0`),
    ],
    fixture: 'lnms-routeros_rb5009uprpsp.snmprec',
  },
];
