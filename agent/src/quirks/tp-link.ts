import { from } from './fixes.ts';
import type { Quirk } from './quirk.ts';

/** probeSoftwareRev and probeHardwareRev (RFC 2021). */
const [software, hardware] = ['1.3.6.1.2.1.16.19.2.0', '1.3.6.1.2.1.16.19.3.0'] as const;

/** tplinkSysInfo of the newer series. */
const system = '1.3.6.1.4.1.11863.6.1.1';

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
  {
    name: 'tp-link-managed-series',
    match: { sysObjectID: '1.3.6.1.4.1.11863.5' },
    why: 'sysDescr tells ports and not the model; model, firmware and serial number are private',
    reads: [`${system}.5.0`, `${system}.6.0`, `${system}.8.0`],
    extend: [from('model', `${system}.5.0`), from('firmware', `${system}.6.0`), from('serial', `${system}.8.0`)],
    fixture: 'librenms/jetstream_t1600g-28ts.snmprec',
  },
];
