import { type ReasonRow, reasonOf, reasonRows } from '@motcua/contract';

/** Keywords that tell of no fault: nothing to report, a print service waiting, a printer awake. */
const noFault: ReadonlySet<string> = new Set([
  'none',
  'printer-ready-to-print',
  'power-on',
  'resuming',
  'testing',
  'identify-printer-requested',
  'cups-waiting-for-job-completed',
]);

/** Energy saving is the printer's good right, not a fault (PWG 5100.13 and 5106.4 words). */
const asleep = /^(standby|suspend|hibernate|power-save|low-power|sleep)/;

/** ippeveprinter and others keep a keyword in 32 bytes, so that long ones arrive without their end. */
const bufferLength = 31;

const endings = ['-report', '-warning', '-error'] as const;

/** Reason codes of `printer-state-reasons`, each once. Which keywords mean nothing is said above. */
export const stateReasons = (keywords: readonly string[]): string[] => [...new Set(keywords.flatMap(codeOf))];

function codeOf(keyword: string): string[] {
  const { base, severity } = split(keyword);
  if (base === '' || noFault.has(base) || asleep.test(base)) return [];
  const row = find(base) ?? (keyword.length === bufferLength ? findStart(base) : undefined);
  if (row !== undefined) return [row.code];
  // RFC 8011, 5.4.12: the ending is the severity. A word that nobody knows and that gives none is no alarm by
  // itself: if it stops the printer, printer-state says so.
  if (severity === '-report') return [];
  return [severity === '-error' ? 'printer-error' : 'printer-other'];
}

/** A keyword without its severity, whole or cut short by the buffer. */
function split(keyword: string): { base: string; severity: (typeof endings)[number] | null } {
  const whole = endings.find((ending) => keyword.endsWith(ending));
  if (whole !== undefined) return { base: keyword.slice(0, -whole.length), severity: whole };
  if (keyword.length !== bufferLength) return { base: keyword, severity: null };
  const at = keyword.lastIndexOf('-');
  const cut = endings.find((ending) => at > 0 && keyword.length - at > 1 && ending.startsWith(keyword.slice(at)));
  return cut === undefined ? { base: keyword, severity: null } : { base: keyword.slice(0, at), severity: cut };
}

const standards = ['RFC 8011', 'PWG 5100.9', 'CUPS'] as const;

const find = (base: string): ReasonRow | undefined =>
  standards.map((standard) => reasonOf(standard, base)).find((row) => row !== undefined);

/** The one row whose keyword begins with what is left of it; two candidates are none. */
function findStart(base: string): ReasonRow | undefined {
  const rows = reasonRows.filter(({ from }) =>
    from.some(({ standard, keyword }) => standards.some((known) => known === standard) && keyword.startsWith(base)),
  );
  return rows.length === 1 ? rows[0] : undefined;
}
