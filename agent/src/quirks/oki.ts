import { from, kindIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const description = '1.3.6.1.2.1.1.1.0';

/** OKI. */
export const oki: readonly Quirk[] = [
  {
    name: 'oki-behind-its-card',
    match: { sysObjectID: '1.3.6.1.4.1.2001', sysDescr: /OkiLAN 9450g .*Attached to MC8\d\d/ },
    why: 'sysDescr names the network card first; the machine and its firmware stand behind "Attached to"',
    extend: [
      kindIs('mfp'),
      from('model', { oid: description, pattern: /Attached to (\S+)/ }),
      from('firmware', { oid: description, pattern: /Attached to \S+ Rev\.(\S+)/ }),
    ],
    fixture: 'lnms-okilan_9450g.snmprec',
  },
];
