import { from } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.674.10898.100';

/** Dell printers. */
export const dell: readonly Quirk[] = [
  {
    name: 'dell-device-description',
    match: { sysObjectID: '1.3.6.1.4.1.674.10898' },
    why: 'hrDeviceDescr runs on into a service tag and a version; the private MIB has model and firmware alone',
    reads: [`${own}.1.1.1.0`, `${own}.2.1.2.1.3`],
    extend: [
      from('model', { oid: `${own}.2.1.2.1.3.1`, pattern: /MODEL:\s*([^;]+)/ }),
      from('firmware', `${own}.1.1.1.0`),
    ],
    fixture: 'lnms-dell-laser_s5830dn.snmprec',
  },
];
