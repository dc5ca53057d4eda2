import { hostTables, ifEntry, printerTables } from '../../../mib/subtrees.ts';
import { hrDevicePrinter } from '../oids.ts';
import { rowsOf, textAt } from '../table.ts';
import type { Answers } from './answers.ts';
import type { ProbedKind } from './device.ts';

/** Whether Printer-MIB or Host-Resources show a printer. */
export function printsByMib(answers: Answers): boolean {
  const devices = answers.table(hostTables.hrDevice);
  if (rowsOf(devices, [2]).some((row) => textAt(devices, 2, row) === hrDevicePrinter)) return true;
  const tables = [hostTables.hrPrinter, printerTables.supplies, printerTables.input, printerTables.marker];
  return tables.some((root) => answers.under(root).length > 0);
}

const several =
  /\bMFP\b|multi-?\s?function|all-in-one|copier|copy service|\bfax\b|facsimile|scanner unit|network scanner/i;
const label = /\blabel\b|barcode printer/i;
const wide = /plotter|large format|wide format/i;

/** Pure: the kind of device, by tables first and words second; what a vendor's products are is for its rows. */
export function readKind(answers: Answers, usual: ProbedKind | null, isUps: boolean): ProbedKind {
  const words = wordsOf(answers);
  if (isUps) return 'ups';
  const prints = printsByMib(answers) || usual === 'printer' || usual === 'mfp' || usual === 'label-printer';
  if (/\bscan(ner)?\b/i.test(words) && !printsByMib(answers) && !several.test(words)) return 'scanner';
  if (prints) return usual === 'label-printer' ? usual : printingKind(words);
  if (usual === 'ups') return 'ups';
  if (/\brouter\b/i.test(words)) return 'router';
  if (/\bswitch\b/i.test(words)) return 'switch';
  if (usual !== null) return usual;
  if (ethernetPorts(answers) > 4) return 'switch';
  if (/\bprinter\b/i.test(words) || several.test(words)) return printingKind(words);
  return /\bUPS\b/.test(words) ? 'ups' : 'other';
}

function printingKind(words: string): ProbedKind {
  if (several.test(words)) return 'mfp';
  if (label.test(words)) return 'label-printer';
  return wide.test(words) ? 'large-format' : 'printer';
}

/** Everything that a device is called, in its own words. */
export function wordsOf(answers: Answers): string {
  const devices = answers.table(hostTables.hrDevice);
  const described = rowsOf(devices, [3]).map((row) => textAt(devices, 3, row));
  return [answers.text('1.3.6.1.2.1.1.1.0'), ...described].join('\n');
}

const ethernetPorts = (answers: Answers): number =>
  answers.under(`${ifEntry}.3`).filter(({ value }) => value === 6 || value === 117).length;
