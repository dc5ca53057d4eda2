import { hostTables, ifEntry, printerTables } from '../../../mib/subtrees.ts';
import { hrDevicePrinter } from '../oids.ts';
import { rowsOf, textAt } from '../table.ts';
import type { Answers } from './answers.ts';
import type { ProbedKind } from './device.ts';

/** Whether Printer-MIB or Host-Resources show a printer. */
export function printsByMib(answers: Answers): boolean {
  const devices = answers.table(hostTables.hrDevice);
  if (rowsOf(devices, [2]).some((row) => textAt(devices, 2, row) === hrDevicePrinter)) return true;
  return hasPrinterMib(answers);
}

function hasPrinterMib(answers: Answers): boolean {
  const tables = [hostTables.hrPrinter, printerTables.supplies, printerTables.input, printerTables.marker];
  return tables.some((root) => answers.under(root).length > 0);
}

const several =
  /\bMFP\b|multi-?\s?function|all-in-one|copier|copy service|\bfax\b|facsimile|scanner unit|network scanner|\bADF \d/i;
const label = /\blabel\b|barcode printer/i;
const wide = /plotter|large format|wide format/i;
const printing = /\bprinter\b|\blaser\b|\binkjet\b/i;
/** What stands beside a UPS in the rack, and often has its maker's number. */
const strip = /\be?PDU\b|power distribut|\bATS\b|transfer switch|\bpower strip\b/i;

/** Pure: the kind of device, by tables first and words second; what a vendor's products are is for its rows. */
export function readKind(answers: Answers, usual: ProbedKind | null, isUps: boolean): ProbedKind {
  const words = wordsOf(answers);
  if (isUps) return 'ups';
  // A port for a printer is a device of net-snmp's agents: of a maker of switches and routers, it takes more than that.
  const isNetwork = usual === 'switch' || usual === 'router';
  const prints =
    (isNetwork ? hasPrinterMib(answers) : printsByMib(answers)) ||
    usual === 'printer' ||
    usual === 'mfp' ||
    usual === 'label-printer';
  if (/\bscan(ner)?\b/i.test(words) && !printsByMib(answers) && !several.test(words)) return 'scanner';
  if (prints) return usual === 'label-printer' ? usual : printingKind(words);
  if (strip.test(words)) return 'other';
  if (usual === 'ups') return 'ups';
  return networkKind(words) ?? usual ?? remainingKind(words, answers);
}

/** A description with both words is of a family, and does not tell. */
function networkKind(words: string): ProbedKind | null {
  const [routes, switches] = [/\brouter\b|\bfirewall\b/i.test(words), /\bswitch\b/i.test(words)];
  if (/\baccess point\b|\bwireless AP\b|cloud managed AP/i.test(words)) return 'other';
  return routes === switches ? null : routes ? 'router' : 'switch';
}

function remainingKind(words: string, answers: Answers): ProbedKind {
  if (printing.test(words) || several.test(words)) return printingKind(words);
  if (/\bUPS\b/.test(words)) return 'ups';
  return ethernetPorts(answers) > 4 || /\bswitch\b/i.test(words) ? 'switch' : 'other';
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
