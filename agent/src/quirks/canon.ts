import { from, kindIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.1602.1.1.1';

/** Canon. */
export const canon: readonly Quirk[] = [
  {
    name: 'canon-private-identity',
    match: { sysObjectID: '1.3.6.1.4.1.1602' },
    why: 'model without the maker, and firmware, stand in the private MIB',
    reads: [`${own}.1.0`, `${own}.4.0`],
    extend: [from('model', `${own}.1.0`), from('firmware', `${own}.4.0`)],
    fixture: 'lnms-canonprinter_tm.snmprec',
  },
  {
    name: 'canon-large-format',
    match: { words: /\bCanon (TM|TX|TA|TZ|TC|iPF|PRO)-?\d/ },
    why: 'plotters call themselves printers',
    extend: [kindIs('large-format')],
    fixture: 'lnms-canonprinter_tm.snmprec',
  },
  {
    name: 'canon-office-machines',
    match: { sysDescr: /^Canon (iR|imageRUNNER|(\S+[ /])?MF\d*)/ },
    why: 'copiers and multifunction printers call themselves printers; some give no sysObjectID',
    extend: [kindIs('mfp')],
    fixture: 'lnms-canonprinter_ir-adv.snmprec',
  },
];
