import { entPhysical, hostTables, printerTables, upsMib } from '../../../mib/subtrees.ts';
import { rowsOf, textAt, toText } from '../table.ts';
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
    { source: 'prtGeneralPrinterName', text: cleanText(toText(general.get(16)?.values().next().value)) },
    { source: 'sysDescr', text: modelInDescription(answers.text('1.3.6.1.2.1.1.1.0')) },
  ].flatMap(({ source, text }) => (text === null ? [] : [{ source, text }]));
  return {
    // sysDescr can name a print server instead of what stands behind it, so alone it proves no model.
    model: candidates.find(({ source }) => source !== 'sysDescr' || prints)?.text ?? null,
    modelCandidates: candidates,
    serial: cleanText(toText(general.get(17)?.values().next().value)) ?? chassis.serial,
    firmware: chassis.firmware ?? answers.text(`${upsMib}.1.3.0`) ?? answers.text(`${upsMib}.1.4.0`),
  };
}

/** The row of entPhysicalTable (RFC 6933) that is the chassis (3) or the stack (11). */
function readChassis(answers: Answers) {
  const table = answers.table(entPhysical);
  const rows = rowsOf(table, [5]);
  const row = rows.find((index) => [3, 11].includes(Number(table.get(5)?.get(index)))) ?? '1';
  const text = (column: number) => cleanText(textAt(table, column, row));
  return { model: text(13), serial: text(11), firmware: text(10) ?? text(9) };
}

/** A device of type "other" whose words say that it scans. */
const isScanner = (answers: Answers): boolean => /\bscan/i.test(answers.text('1.3.6.1.2.1.1.1.0') ?? '');

/** The first part of a description is the model in most: what follows are versions and features. */
const modelInDescription = (text: string | null): string | null =>
  cleanText(text?.split(/[;\r\n]|\s\/P\b|\s\/\s|,\s|\bversion\b/i)[0] ?? null);
