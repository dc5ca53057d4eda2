import { decodeText } from '../mib/charset.ts';
import { printerTables } from '../mib/subtrees.ts';
import { brotherPlaces, recordPages, recordSupplies } from './brother-records.ts';
import { from, kindIs } from './fixes.ts';
import type { Fix, Quirk } from './quirk.ts';

const deviceId = '1.3.6.1.4.1.2435.2.3.9.1.1.7.0';
const nodeModel = '1.3.6.1.4.1.2435.2.4.3.2435.5.13.3.0';
const nodeFirmware = '1.3.6.1.4.1.2435.2.4.3.1240.6.5.0';
const charset = `${printerTables.localization}.4`;

/** Levels of the private strings, where Printer-MIB has none at all. */
const levelsFromRecords: Fix = ({ supplies, model }, answers) => {
  const octets = answers.get(brotherPlaces.maintenance);
  if (supplies.length > 0 || !(octets instanceof Uint8Array)) return {};
  return { supplies: recordSupplies(octets, isInkjet(model)) };
};

/** Inkjets have a J or T in their name, or are of the old series that ends in C; of the colour lasers, numbers begin with 9. */
const isInkjet = (model: string | null): boolean => /-[JT]\d|\b(MFC|DCP)-(\d{3}|[1-8]\d{3})C[NW]?\b/.test(model ?? '');

const pagesFromRecords: Fix = ({ pageCount }, answers) =>
  pageCount === null ? { pageCount: recordPages(answers) } : {};

/** The display's text is in the character set that prtLocalizationCharacterSet names. */
const consoleFromDisplay: Fix = ({ console }, answers) => {
  const octets = answers.get(brotherPlaces.display);
  if (console.length > 0 || !(octets instanceof Uint8Array)) return {};
  const number = answers.under(charset)[0]?.value;
  const text = decodeText(octets, typeof number === 'number' ? number : null)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return text === '' ? {} : { console: [text] };
};

const modelOfId: Fix = ({ model }, answers) => {
  if (model !== null) return {};
  const name = /(?:MDL|MODEL):\s*([^;]+)/.exec(answers.text(deviceId) ?? '')?.[1];
  return name === undefined ? {} : { model: name.replace(/ series$/i, '').trim() };
};

const kindBySeries: Fix = ({ model }) =>
  /\b(MFC|DCP)-/.test(model ?? '')
    ? { kind: 'mfp' }
    : /\b(QL|TD|PT|RJ)-/.test(model ?? '')
      ? { kind: 'label-printer' }
      : {};
const isVendor: Fix = () => ({ vendor: 'Brother' });

const shared = {
  reads: [...Object.values(brotherPlaces), deviceId, nodeModel, nodeFirmware],
  extend: [
    isVendor,
    kindIs('printer'),
    from('model', { oid: nodeModel, pattern: /^(?:Brother )?(.+?)(?: series)?(?: \[[\da-f]{12}\])?$/i }),
    modelOfId,
    kindBySeries,
    from('serial', '1.3.6.1.2.1.43.5.1.1.17.1', brotherPlaces.serial),
    from('firmware', { oid: nodeFirmware, pattern: /Ver\.\s*(\S+)/ }, brotherPlaces.firmware),
    levelsFromRecords,
    pagesFromRecords,
    consoleFromDisplay,
  ],
};

/** Brother. */
export const brother: readonly Quirk[] = [
  {
    name: 'brother-private-serial',
    match: { sysObjectID: '1.3.6.1.4.1.2435' },
    why: 'serial number and firmware stand in the private MIB only; sysDescr names the network card',
    ...shared,
    fixture: 'lnms-brother.snmprec',
  },
  {
    name: 'brother-records',
    match: { has: brotherPlaces.serial },
    why: 'some models have levels and counters only in private strings of records with length octets',
    ...shared,
    fixture: 'bro-mfc-5490cn.snmprec',
  },
];
