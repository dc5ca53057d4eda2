import { fromOne } from '../mib/word.ts';
import { from, kindIs, upsFrom, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const ups = '1.3.6.1.4.1.3808.1.1.1';
const strip = '1.3.6.1.4.1.3808.1.1.3.1';
const outputs = fromOne('unknown onLine onBattery onBoost onSleep off rebooting onECO onBypass onBuck onOverload');

/** CyberPower, and what is sold as PowerWalker. */
export const cyberpower: readonly Quirk[] = [
  {
    name: 'cyberpower-private-mib',
    match: { sysObjectID: '1.3.6.1.4.1.3808' },
    why: 'the private MIB has what UPS-MIB has not; run times are ticks',
    reads: [`${ups}.1`, `${ups}.2`, `${ups}.4`],
    extend: [
      upsFrom({
        charge: [[`${ups}.2.2.1.0`, 1]],
        runtime: [[`${ups}.2.2.4.0`, 6_000]],
        load: [[[`${ups}.4.2.3.0`, 1]]],
        replace: { oid: `${ups}.2.2.5.0`, yes: 2, no: 1 },
        source: {
          oid: `${ups}.4.1.1.0`,
          words: outputs,
          battery: ['onBattery'],
          mains: ['onLine', 'onBoost', 'onECO', 'onBypass', 'onBuck'],
        },
        battery: { oid: `${ups}.2.1.1.0`, words: fromOne('unknown batteryNormal batteryLow') },
      }),
      from('model', `${ups}.1.1.1.0`),
      from('firmware', `${ups}.1.2.1.0`),
      from('serial', `${ups}.1.2.3.0`),
    ],
    fixture: 'lnms-cyberpower.snmprec',
  },
  {
    name: 'cyberpower-power-distribution',
    match: { sysObjectID: '1.3.6.1.4.1.3808', sysDescr: /Power Distribut/i },
    why: 'rack strips have the number of the UPSes, and a subtree of their own',
    reads: [strip],
    extend: [
      kindIs('other'),
      from('model', `${strip}.5.0`),
      from('serial', `${strip}.6.0`),
      from('firmware', `${strip}.3.0`),
    ],
    fixture: 'librenms/cyberpower_pdu81005.snmprec',
  },
  {
    name: 'cyberpower-sold-as-powerwalker',
    match: { sysObjectID: '1.3.6.1.4.1.3808.1.1.1', sysDescr: /^Power Management Card$/ },
    why: "a card with the maker's number, sold under another name",
    extend: [vendorIs('PowerWalker')],
    fixture: 'lnms-powerwalker-vfi_500r1u.snmprec',
  },
];
