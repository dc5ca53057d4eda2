import { from, kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const server = '1.3.6.1.4.1.683.1';

/** Zebra. */
export const zebra: readonly Quirk[] = [
  {
    name: 'zebra-bought-in-print-server',
    match: { sysObjectID: '1.3.6.1.4.1.683', sysDescr: /^Zebra/ },
    why: 'the number is that of the maker of the print server; product, serial number and version are its own',
    reads: [`${server}.4.0`, `${server}.5.0`, `${server}.9.0`],
    extend: [
      vendorIs('Zebra'),
      kindIs('label-printer'),
      from('model', `${server}.4.0`),
      from('serial', `${server}.5.0`),
      from('firmware', `${server}.9.0`),
    ],
    fixture: 'librenms/zebra.snmprec',
  },
];
