import { noFaultKeywords } from './no-fault.ts';
import type { Standard } from './reason.ts';

/** Keywords that tell of no fault, by the text they come from: at rest, at work, asleep, warming up, empty on purpose. */
export const calmKeywords = {
  'RFC 8011': noFaultKeywords,
  'RFC 3805': [
    ...['other', 'unknown', '?', 'powerUp', 'printerReadyToPrint', 'subunitPowerSaver', 'subunitWarmingUp'],
    ...['markerFuserUnderTemperature', 'coverClosed', 'doorClosed', 'interlockClosed', 'configurationChange'],
  ],
  eSCL: ['Idle', 'Processing', 'Testing', 'ScannerAdfEmpty', 'ScannerAdfLoaded', 'ScannerAdfProcessing'],
  // Energy saving, and what a printer does when it starts.
  PJL: ['10000', '10001', '10003', '10004', '10005', '35078', '40000'],
} as const satisfies Partial<Record<Standard, readonly string[]>>;

const byStandard = new Map<string, ReadonlySet<string>>(
  Object.entries(calmKeywords).map(([standard, keywords]) => [standard, new Set(keywords)]),
);

/** Pure: whether a keyword of a standard tells of no fault. */
export const isCalm = (standard: keyof typeof calmKeywords, keyword: string): boolean =>
  byStandard.get(standard)?.has(keyword) === true;
