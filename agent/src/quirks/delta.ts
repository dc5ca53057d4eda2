import { from, joined } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.2254.2.4.1';

/** Delta. */
export const delta: readonly Quirk[] = [
  {
    name: 'delta-private-identity',
    match: { sysObjectID: '1.3.6.1.4.1.2254' },
    why: 'maker, model and firmware stand in the private MIB',
    reads: [own],
    extend: [joined('model', [`${own}.1.0`, `${own}.2.0`], (texts) => texts.join(' ')), from('firmware', `${own}.3.0`)],
    fixture: 'lnms-deltaups_mini-snmp.snmprec',
  },
];
