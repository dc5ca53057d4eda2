import { upsMib } from '../mib/subtrees.ts';
import { from, joined, upsMibAt } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const mge = '1.3.6.1.4.1.705.1.1';
const webPower = '1.3.6.1.4.1.2468.1.2.1.1';
const card = `${upsMib}.1.4.0`;

/** Eaton, and the MGE and WebPower cards in its machines. */
export const eaton: readonly Quirk[] = [
  {
    name: 'eaton-mge-identity',
    match: { sysObjectID: '1.3.6.1.4.1.705' },
    why: 'family and model are two objects; serial number and firmware are private',
    reads: [mge],
    extend: [
      joined('model', [`${mge}.1.0`, `${mge}.2.0`], ([family = '', name = '']) => `${family} ${name}`.trim()),
      from('model', { oid: '1.3.6.1.2.1.1.1.0', pattern: /^(Eaton .+)$/ }),
      from('firmware', `${mge}.4.0`),
      from('serial', `${mge}.7.0`),
    ],
    fixture: 'lnms-eaton-mgeups_5px.snmprec',
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
