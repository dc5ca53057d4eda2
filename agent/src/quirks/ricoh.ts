import { from, kindIs, vendorIs } from './fixes.ts';
import type { Quirk } from './quirk.ts';

const own = '1.3.6.1.4.1.367.3.2.1';
const oneForAll = '1.3.6.1.4.1.367.1.1';

/** Ricoh and the names that its machines are sold under. */
export const ricoh: readonly Quirk[] = [
  {
    name: 'ricoh-private-identity',
    match: { sysObjectID: '1.3.6.1.4.1.367' },
    why: 'model, firmware and serial number stand in the private MIB only',
    reads: [`${own}.1.1.1.0`, `${own}.1.1.2.0`, `${own}.2.1.4.0`],
    extend: [
      kindIs('mfp'),
      from('model', `${own}.1.1.1.0`),
      from('firmware', `${own}.1.1.2.0`),
      from('serial', `${own}.2.1.4.0`),
    ],
    fixture: 'lnms-ricoh_mpc2503.snmprec',
  },
  ...['Lanier', 'NRG', 'Savin', 'Gestetner', 'Infotec', 'Nashuatec', 'Rex-Rotary'].map((brand) => ({
    name: `ricoh-sold-as-${brand.toLowerCase()}`,
    match: { sysObjectID: oneForAll, sysDescr: new RegExp(`^${brand}\\b`, 'i') },
    why: 'one sysObjectID for every brand; the brand stands in sysDescr',
    extend: [vendorIs(`${brand}/Ricoh`)],
    fixture: brand === 'NRG' ? 'lnms-nrg.snmprec' : 'lnms-lanier.snmprec',
  })),
];
