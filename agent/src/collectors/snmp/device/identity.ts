import { entPhysical, hostTables, printerTables, upsMib } from '../../../mib/subtrees.ts';
import type { SnmpValue } from '../../../probe/snmp/varbind.ts';
import { numberAt, rowsOf, textAt, toText } from '../table.ts';
import { type Answers, cleanText } from './answers.ts';
import type { SnmpDevice } from './device.ts';
import { imagingRow } from './printer.ts';

type IdentityPart = Pick<SnmpDevice, 'model' | 'modelCandidates' | 'serial' | 'firmware'>;

/** Pure: who a device says it is, by the standard MIBs alone. */
export function readIdentity(answers: Answers, { prints }: { prints: boolean }): IdentityPart {
  const devices = answers.table(hostTables.hrDevice);
  const row = imagingRow(devices, answers.table(hostTables.hrPrinter));
  const general = answers.table(printerTables.general);
  const chassis = readChassis(answers);
  const candidates = [
    { source: 'hrDeviceDescr', text: prints || isScanner(answers) ? cleanText(textAt(devices, 3, row)) : null },
    { source: 'entPhysicalModelName', text: chassis.model },
    { source: 'upsIdentModel', text: answers.text(`${upsMib}.1.2.0`) },
    { source: 'prtGeneralPrinterName', text: firstText(general.get(16)) },
    { source: 'sysDescr', text: modelInDescription(answers.text('1.3.6.1.2.1.1.1.0')) },
  ].flatMap(({ source, text }) => (text === null ? [] : [{ source, text }]));
  return {
    // sysDescr can name a print server instead of what stands behind it, so alone it proves no model.
    model: candidates.find(({ source }) => source !== 'sysDescr' || prints)?.text ?? null,
    modelCandidates: candidates,
    serial: saying(firstText(general.get(17))) ?? chassis.serial,
    firmware: chassis.firmware ?? answers.text(`${upsMib}.1.3.0`) ?? answers.text(`${upsMib}.1.4.0`),
  };
}

/**
 * The row of entPhysicalTable (RFC 6933) that is the stack (11), or the chassis (3): what a stack does not say of itself, its
 * first chassis says. Where no class is told, it is the first row that is a product, if that has a model and a serial number.
 */
function readChassis(answers: Answers) {
  const table = answers.table(entPhysical);
  const says = (column: number) => (row: string) => cleanText(textAt(table, column, row)) !== null;
  const ofClass = (wanted: number) => rowsOf(table, [5]).filter((row) => numberAt(table, 5, row) === wanted);
  const stack = ofClass(11).slice(0, 1);
  const chassis = ofClass(3).find((row) => says(13)(row) || says(11)(row)) ?? ofClass(3)[0];
  const product = rowsOf(table, [13, 11]).find((row) => says(13)(row) || says(11)(row));
  const whole = product !== undefined && says(13)(product) && says(11)(product) ? [product] : [];
  const rows = chassis === undefined ? [...stack, '1', ...whole] : [...stack, chassis];
  const first = (column: number) => {
    const row = rows.find(says(column));
    return row === undefined ? null : cleanText(textAt(table, column, row));
  };
  return { model: first(13), serial: saying(first(11)), firmware: first(10) ?? first(9) };
}

/** The first text of a column that says anything: a device of several printers has several rows. */
const firstText = (column: ReadonlyMap<string, SnmpValue> | undefined): string | null => {
  for (const value of column?.values() ?? []) {
    const text = cleanText(toText(value));
    if (text !== null) return text;
  }
  return null;
};

/** A number that stands for "none" is none. */
const saying = (serial: string | null): string | null =>
  serial !== null && /^(n\/?a|none|null|unknown|not available|not specified|0+|[-?.*#]+)$/i.test(serial)
    ? null
    : serial;

/** A device of type "other" whose words say that it scans. */
const isScanner = (answers: Answers): boolean => /\bscan/i.test(answers.text('1.3.6.1.2.1.1.1.0') ?? '');

/** The first part of a description is the model in most: what follows are versions and features. */
const modelInDescription = (text: string | null): string | null =>
  cleanText(text?.split(/[;\r\n]|\s\/P\b|\s\/\s|,\s|\bversion\b/i)[0] ?? null);
