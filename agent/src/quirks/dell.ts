import { from, joined, kindIs, upsFilledFrom } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.674.10898.100';

const ups = '1.3.6.1.4.1.674.10902.2';

/** Dell printers and UPSes. */
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
  {
    name: 'dell-private-ups',
    match: { sysObjectID: ups },
    why: 'names, serial number and the run time in seconds are private; of the standard MIB, some have the maker only',
    reads: [`${ups}.100`, `${ups}.120.1.2.0`, `${ups}.120.5.3.0`],
    extend: [
      kindIs('ups'),
      upsFilledFrom({ charge: [], runtime: [[`${ups}.120.5.3.0`, 60]], load: [] }),
      from('model', `${ups}.100.1.0`),
      from('serial', `${ups}.120.1.2.0`),
      from('firmware', `${ups}.100.4.0`),
      joined('firmware', [`${ups}.100.4.0`, `${ups}.100.5.0`], (texts) => texts.join(' ')),
    ],
    fixture: 'librenms/dell-ups_rack3750w.snmprec',
  },
];
