import { upsMib } from '../mib/subtrees.ts';
import { fromOne } from '../mib/word.ts';
import { from, joined, kindIs, upsFilledFrom, upsMibAt, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const mge = '1.3.6.1.4.1.705.1.1';
const webPower = '1.3.6.1.4.1.2468.1.2.1.1';
const card = `${upsMib}.1.4.0`;
const xups = '1.3.6.1.4.1.534.1';
const pdu = '1.3.6.1.4.1.534.6.6';

/** xupsOutputSource (XUPS-MIB). */
const sources = fromOne(
  'other none normal bypass battery booster reducer parallelCapacity parallelRedundant highEfficiencyMode maintenanceBypass essMode',
);
const mgeState = '1.3.6.1.4.1.705.1';
const [mgeBattery, mgeOutput] = [`${mgeState}.5`, `${mgeState}.7`] as const;

/** Eaton, and the MGE and WebPower cards in its machines. */
export const eaton: readonly Quirk[] = [
  {
    name: 'eaton-mge-identity',
    match: { sysObjectID: '1.3.6.1.4.1.705' },
    why: 'family and model are two objects; serial number and firmware are private',
    reads: [mge, mgeBattery, mgeOutput],
    extend: [
      upsFilledFrom({
        charge: [[`${mgeBattery}.2.0`, 1]],
        runtime: [[`${mgeBattery}.1.0`, 60]],
        load: [],
        replace: { oid: `${mgeBattery}.11.0`, yes: 1, no: 2 },
        source: {
          oid: `${mgeOutput}.3.0`,
          words: fromOne('battery normal'),
          battery: ['battery'],
          mains: ['normal'],
        },
      }),
      joined('model', [`${mge}.1.0`, `${mge}.2.0`], ([family = '', name = '']) => `${family} ${name}`.trim()),
      from('model', { oid: '1.3.6.1.2.1.1.1.0', pattern: /^(Eaton .+)$/ }),
      from('firmware', `${mge}.4.0`),
      from('serial', `${mge}.7.0`),
    ],
    fixture: 'lnms-eaton-mgeups_5px.snmprec',
  },
  {
    name: 'mge-galaxy-kept-by-apc',
    match: { sysObjectID: '1.3.6.1.4.1.705', sysDescr: /\bgalaxy\b/i },
    why: 'when the maker was sold in two, its large UPSes went another way than its number',
    extend: [vendorIs('APC')],
    fixture: 'librenms/apc-mgeups_galaxy7000.snmprec',
  },
  {
    name: 'eaton-power-xpert',
    match: { sysObjectID: xups },
    why: 'XUPS-MIB has the charge, the run time in seconds and the names; older cards have next to nothing in UPS-MIB',
    reads: [`${xups}.1`, `${xups}.2`, `${xups}.4.1.0`, `${xups}.4.5.0`],
    extend: [
      upsFilledFrom({
        charge: [[`${xups}.2.4.0`, 1]],
        runtime: [[`${xups}.2.1.0`, 60]],
        load: [[[`${xups}.4.1.0`, 1]]],
        source: {
          oid: `${xups}.4.5.0`,
          words: sources,
          battery: ['battery'],
          mains: [...sources.values()].filter((word) => !['other', 'none', 'battery'].includes(word)),
        },
      }),
      from('model', `${xups}.1.2.0`),
      from('firmware', `${xups}.1.3.0`),
      from('serial', `${xups}.1.6.0`, { oid: `${upsMib}.1.5.0`, pattern: /\bID:\s*(\w+)/ }),
    ],
    fixture: 'librenms/eatonups_eaton-connectups.snmprec',
  },
  {
    name: 'eaton-power-distribution',
    match: { sysObjectID: pdu },
    why: 'rack strips have the number of the UPSes; part number, serial number and firmware are private',
    reads: [`${pdu}.7.1.2.1`, `${pdu}.6.1.1`],
    extend: [
      kindIs('other'),
      from('model', `${pdu}.7.1.2.1.3.0`, `${pdu}.6.1.1.12.0`),
      from('serial', `${pdu}.7.1.2.1.4.0`, `${pdu}.6.1.1.2.0`),
      from('firmware', `${pdu}.7.1.2.1.5.0`, `${pdu}.6.1.1.1.0`),
    ],
    fixture: 'librenms/eatonpdu_2.snmprec',
  },
  {
    name: 'eaton-webpower-card',
    match: { sysObjectID: '1.3.6.1.4.1.2468' },
    why: 'the numbers of UPS-MIB stand under a private root; version and serial number stand in the text of the card',
    reads: [webPower],
    extend: [
      upsMibAt(webPower, { enumerations: true }),
      joined('model', [`${upsMib}.1.1.0`, `${upsMib}.1.2.0`], (texts) => texts.join(' ')),
      from('firmware', { oid: card, pattern: /\bv(\d[\w.]*)/ }),
      from('serial', { oid: card, pattern: /\(SN (\w+)\)/ }),
    ],
    fixture: 'lnms-webpower-smart2.snmprec',
  },
];
