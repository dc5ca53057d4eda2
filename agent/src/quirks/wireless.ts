import { kindIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

/** Access points and small routers of makers that mostly make switches. */
export const wireless: readonly Quirk[] = [
  {
    name: 'aruba-access-points',
    match: { sysObjectID: '1.3.6.1.4.1.14823.1.2' },
    why: 'a subtree of the products that is for access points',
    extend: [kindIs('other')],
    fixture: 'librenms/aruba-instant.snmprec',
  },
  {
    name: 'ubiquiti-edge-routers',
    match: { sysObjectID: '1.3.6.1.4.1.41112', sysDescr: /^Edge(OS|Router)\b/ },
    why: 'routers have the number of the switches; the system, or the model, stands in sysDescr',
    extend: [kindIs('router')],
    fixture: 'librenms/edgeos.snmprec',
  },
];
