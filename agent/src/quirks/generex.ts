import { upsMib } from '../mib/subtrees.ts';
import { joined, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

/** Generex. */
export const generex: readonly Quirk[] = [
  {
    name: 'generex-cs141',
    match: { sysObjectID: '1.3.6.1.2.1.33', sysDescr: /\bCS1[24]1\b/i },
    why: "sysObjectID is UPS-MIB itself; the card stands in UPSes of many makers, so the maker belongs to the model's name",
    extend: [vendorIs('Generex'), joined('model', [`${upsMib}.1.1.0`, `${upsMib}.1.2.0`], (texts) => texts.join(' '))],
    fixture: 'lnms-generex-ups_cs141.snmprec',
  },
];
