import { from, joined, kindIs } from './fixes.ts';
import type { Fix, Quirk } from './quirk.ts';

const unit = '1.3.6.1.4.1.9.6.1.101.53.14.1';

const version = from('firmware', { oid: '1.3.6.1.2.1.1.1.0', pattern: /\bVersion ([^,\s]+)/ });
const versionInDescription: Fix = (device, answers) => (device.firmware === null ? version(device, answers) : {});

/** Cisco. */
export const cisco: readonly Quirk[] = [
  {
    name: 'cisco-version-in-description',
    match: { sysObjectID: '1.3.6.1.4.1.9', sysDescr: /^"?Cisco (IOS|NX-OS|Internetwork)/ },
    why: 'the version of the system stands in sysDescr; entPhysicalTable has it on a few models only',
    extend: [versionInDescription],
    fixture: 'librenms/ios_2960x.snmprec',
  },
  {
    name: 'cisco-routers',
    match: {
      sysObjectID: '1.3.6.1.4.1.9',
      sysDescr: /\b(ISR\d*|ASR\d+|c8\d00\w*|C8\d\d|C1[789]\d\d|C2[689]00|C3[89]00|C[79]2\d\d) Software\b/i,
    },
    why: 'routers have the number of the switches; the family stands in sysDescr',
    extend: [kindIs('router')],
    fixture: 'librenms/iosxe_isr4321.snmprec',
  },
  {
    name: 'cisco-small-business',
    match: { sysObjectID: '1.3.6.1.4.1.9.6.1' },
    why: 'versions stand in a private table, the model in front of sysDescr',
    reads: [`${unit}.2`, `${unit}.3`],
    extend: [
      kindIs('switch'),
      from('model', '1.3.6.1.2.1.47.1.1.1.1.13.67108992', { oid: '1.3.6.1.2.1.1.1.0', pattern: /^([A-Z]+\d\S+)/ }),
      joined('firmware', [`${unit}.2.1`, `${unit}.3.1`], ([soft, firm]) => `Software ${soft}, Firmware ${firm}`),
    ],
    fixture: 'lnms-ciscosb_sg350-10.snmprec',
  },
];
