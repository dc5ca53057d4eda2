import { type Health, worstHealth } from '../health.ts';
import type { Language } from '../text/words.ts';
import { caseReasons } from './cases.ts';
import { deviceReasons } from './device.ts';
import { esclReasons } from './escl.ts';
import { nutReasons } from './nut.ts';
import { pcReasons } from './pc.ts';
import { peopleReasons } from './people.ts';
import { presenceReasons } from './presence.ts';
import { printerReasons } from './printer.ts';
import { queueReasons } from './queue.ts';
import { rawPrinterReasons } from './raw-printer.ts';
import type { ReasonRow } from './reason.ts';
import { scannerReasons } from './scanner.ts';
import { subunitReasons } from './subunit.ts';
import { upsReasons } from './ups.ts';
import { usbReasons } from './usb.ts';
import { windowsReasons } from './windows.ts';

export { calmKeywords, isCalm } from './calm.ts';
export { clauses } from './clauses.ts';
export { beginsNoFault, isNoFault } from './no-fault.ts';
export type { Origin, ReasonRow, Standard } from './reason.ts';

/** Every reason code there is. */
export const reasonRows: readonly ReasonRow[] = [
  ...printerReasons,
  ...queueReasons,
  ...scannerReasons,
  ...pcReasons,
  ...upsReasons,
  ...deviceReasons,
  ...rawPrinterReasons,
  ...esclReasons,
  ...nutReasons,
  ...usbReasons,
  ...subunitReasons,
  ...presenceReasons,
  ...peopleReasons,
  ...windowsReasons,
  ...caseReasons,
];

/** The cause of a device that is faulty and gives no reason. */
export const unexplained = 'unexplained';

const byCode = new Map(reasonRows.map((row) => [row.code, row]));
const byKeyword = new Map<string, ReasonRow>(
  reasonRows.flatMap((row) => row.from.map(({ standard, keyword }) => [`${standard}|${keyword}`, row] as const)),
);

/** The row of a code, or undefined for a code from a newer agent. */
export const reasonRow = (code: string): ReasonRow | undefined => byCode.get(code);

/** The row that a standard's keyword belongs to, or undefined when the table does not know it. */
export const reasonOf = (standard: string, keyword: string): ReasonRow | undefined =>
  byKeyword.get(`${standard}|${keyword}`);

/** The text of a code; an unknown code is shown as it is, which is better than hiding it. */
export const reasonText = (code: string, language: Language): string => byCode.get(code)?.words[language] ?? code;

/** Health from reason codes: none is `ok`, an unknown code counts as `unknown`. */
export const healthOf = (codes: readonly string[]): Health =>
  codes.length === 0 ? 'ok' : worstHealth(codes.map((code) => byCode.get(code)?.health ?? 'unknown'));
