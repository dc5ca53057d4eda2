import { from, kindIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.1248';

/** Epson. */
export const epson: readonly Quirk[] = [
  {
    name: 'epson-model-without-maker',
    match: { sysObjectID: '1.3.6.1.4.1.1248' },
    why: 'sysDescr names the built-in print server; the private MIB has the model without the maker',
    reads: [`${own}.1.2.2.1.1.1.2`],
    extend: [from('model', `${own}.1.2.2.1.1.1.2.1`)],
    fixture: 'pm-epson_cw.snmprec',
  },
  {
    name: 'epson-label-printer',
    match: { sysObjectID: '1.3.6.1.4.1.1248', words: /\b(CW|TM)-[CL]\d/ },
    why: 'label printers call themselves printers',
    extend: [kindIs('label-printer')],
    fixture: 'pm-epson_cw.snmprec',
  },
  {
    name: 'epson-scanner',
    match: { sysObjectID: '1.3.6.1.4.1.1248', sysDescr: /Scan Server/i },
    why: 'network scanners have no Printer-MIB; serial number and firmware are private',
    reads: [`${own}.1.1.3.1.1.1.0`, `${own}.1.1.3.1.21.1.1.2`],
    extend: [
      kindIs('scanner'),
      from('model', '1.3.6.1.2.1.25.3.2.1.3.1'),
      from('serial', `${own}.1.1.3.1.1.1.0`),
      from('firmware', `${own}.1.1.3.1.21.1.1.2.1`),
    ],
    fixture: 'lnms-epson-scanner_ds-860.snmprec',
  },
];
