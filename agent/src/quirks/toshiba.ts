import { kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

/** Toshiba and Toshiba TEC. */
export const toshiba: readonly Quirk[] = [
  {
    name: 'toshiba-copiers',
    match: { sysDescr: /^TOSHIBA e-STUDIO/i },
    why: "copiers; some are another maker's and have its sysObjectID",
    extend: [vendorIs('Toshiba'), kindIs('mfp')],
    fixture: 'lnms-toshiba-tec_estudio305.snmprec',
  },
  {
    name: 'toshiba-label-printers',
    match: { sysDescr: /^TOSHIBA TEC B-/i },
    why: 'label printers without Printer-MIB',
    extend: [kindIs('label-printer')],
    fixture: 'lnms-toshiba-tec_sx5t.snmprec',
  },
];
