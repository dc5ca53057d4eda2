import { cut, kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

/** Xerox, Fuji Xerox and Fujifilm. */
export const xerox: readonly Quirk[] = [
  {
    name: 'xerox-several-in-one',
    match: { words: /\b(AltaLink|WorkCentre|VersaLink [BC]\d*(?:[05]5|15)|Apeos|ApeosPort|DocuCentre)/ },
    why: 'copiers do not say in the standard MIBs that they copy and scan',
    extend: [kindIs('mfp')],
    fixture: 'lnms-xerox_workcentre.snmprec',
  },
  {
    name: 'xerox-model-in-description',
    match: { sysObjectID: '1.3.6.1.4.1.253', sysDescr: /^Xerox / },
    why: 'the model stands in sysDescr behind the maker, before a list of versions',
    extend: [cut('model', /^Xerox\s+(.+)$/)],
    fixture: 'lnms-xerox.snmprec',
  },
  {
    name: 'fujifilm-name',
    match: { sysObjectID: '1.3.6.1.4.1.297', sysDescr: /^FUJIFILM\b/i },
    why: "the newer machines keep Fuji Xerox's enterprise number",
    extend: [vendorIs('FUJIFILM'), cut('model', /^FUJIFILM\s+(.+)$/i)],
    fixture: 'lnms-fujifilmprinter_c7580.snmprec',
  },
  {
    name: 'xerox-docuprint',
    match: { sysObjectID: '1.3.6.1.4.1.297', sysDescr: /\bDocuPrint\b/ },
    why: "the DocuPrint line is Xerox's, and these are printers",
    extend: [vendorIs('Xerox'), kindIs('printer')],
    fixture: 'lnms-xerox_docuprint.snmprec',
  },
];
