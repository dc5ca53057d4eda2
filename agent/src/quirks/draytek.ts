import { from, kindIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const description = '1.3.6.1.2.1.1.1.0';

/** DrayTek. */
export const draytek: readonly Quirk[] = [
  {
    name: 'draytek-description',
    match: { sysObjectID: '1.3.6.1.4.1.7367', sysDescr: /Router Model:/ },
    why: 'model and version stand in sysDescr as a list of names and values',
    extend: [
      kindIs('router'),
      from('model', { oid: description, pattern: /Router Model:\s*([^,]+)/ }),
      from('firmware', { oid: description, pattern: /Version:\s*([^,]+)/ }),
    ],
    fixture: 'lnms-draytek_vdsl.snmprec',
  },
];
