import { from } from './fixes.ts';
import type { Quirk } from './quirk.ts';

/** probeSoftwareRev and probeHardwareRev (RFC 2021). */
const [software, hardware] = ['1.3.6.1.2.1.16.19.2.0', '1.3.6.1.2.1.16.19.3.0'] as const;

/** TP-Link. */
export const tpLink: readonly Quirk[] = [
  {
    name: 'tp-link-rmon-identity',
    match: { sysObjectID: '1.3.6.1.4.1.11863' },
    why: 'model and firmware stand in the probe group of RMON2, and nowhere else',
    reads: [software, hardware],
    extend: [from('model', hardware), from('firmware', software)],
    fixture: 'lnms-tplink_sg2008.snmprec',
  },
];
