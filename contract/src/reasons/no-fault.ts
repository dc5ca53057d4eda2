/**
 * Keywords of `printer-state-reasons` that tell of no fault: nothing to report, changes that somebody made, a device
 * that saves energy or gets warm (RFC 8011, 5.4.12; PWG 5100.9; PWG 5100.21; RFC 3998). They have no reason code.
 */
export const noFaultKeywords: readonly string[] = [
  ...['none', 'printer-ready-to-print', 'power-on', 'power-up', 'resuming', 'testing', 'identify-printer-requested'],
  // Something was put in, taken out, shut or reset.
  ...[
    'alert-removal-of-binary-change-entry',
    'configuration-change',
    'interlock-closed',
    'cover-closed',
    'door-closed',
  ],
  ...['printer-manual-reset', 'printer-nms-reset', 'interpreter-cartridge-added', 'interpreter-cartridge-deleted'],
  ...['interpreter-memory-increase', 'interpreter-memory-decrease', 'interpreter-resource-added'],
  ...['interpreter-resource-deleted', 'subunit-added', 'subunit-removed', 'subunit-closed', 'subunit-resource-added'],
  ...['subunit-resource-removed', 'subunit-turned-on', 'subunit-turned-off'],
  // It is getting ready, or rests.
  ...['subunit-power-saver', 'subunit-warming-up', 'subunit-cooling-down', 'marker-adjusting-print-quality'],
  ...['chamber-cooling', 'chamber-heating', 'extruder-cooling', 'extruder-heating', 'platform-cooling'],
  ...['platform-heating', 'media-drying', 'warming-up'],
  // The matter of one job, which the job tells itself.
  'interpreter-complex-page-encountered',
  // CUPS: how far the job has come at the other end.
  ...['cups-waiting-for-job-completed', 'cups-remote-pending', 'cups-remote-pending-held', 'cups-remote-processing'],
  ...['cups-remote-canceled', 'cups-remote-aborted', 'cups-remote-completed'],
];

const noFault: ReadonlySet<string> = new Set(noFaultKeywords);

/** Energy saving is the printer's good right (PWG 5100.13 and 5106.4 words). */
const asleep = /^(standby|suspend|hibernate|power-save|low-power|sleep)/;

/** Pure: whether a keyword, without its severity, tells of no fault. */
export const isNoFault = (keyword: string): boolean => noFault.has(keyword) || asleep.test(keyword);

/** Pure: whether a keyword that was cut short can only be one that tells of no fault. */
export const beginsNoFault = (cut: string): boolean => [...noFault].some((keyword) => keyword.startsWith(cut));
