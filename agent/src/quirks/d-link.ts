import { from } from './fixes.ts';
import type { Fix, Quirk } from './quirk.ts';

/** probeSoftwareRev (RFC 2021). */
const software = '1.3.6.1.2.1.16.19.2.0';
const named = from('model', { oid: '1.3.6.1.2.1.1.1.0', pattern: /^(?:D-Link )?(D[A-Z]{2}-\d\S+)/ });
const modelInDescription: Fix = (device, answers) => (device.model === null ? named(device, answers) : {});

/** D-Link. */
export const dLink: readonly Quirk[] = [
  {
    name: 'd-link-rmon-version',
    match: { sysObjectID: '1.3.6.1.4.1.171.10' },
    why: 'what runs stands in the probe group of RMON2, for entPhysicalFirmwareRev is that of the boot; older ones have sysDescr only',
    reads: [software],
    extend: [modelInDescription, from('firmware', software)],
    fixture: 'librenms/dlink_des-3528.snmprec',
  },
];
