import { beginsNoFault, isNoFault, type ReasonRow, reasonOf, reasonRows } from '@motcua/contract';

/** ippeveprinter and others keep a keyword in 32 bytes, so that long ones arrive without their end. */
const bufferLength = 31;

const endings = ['-report', '-warning', '-error'] as const;

/** Reason codes of `printer-state-reasons`, each once; what tells of no fault has none. */
export const stateReasons = (keywords: readonly string[]): string[] => [...new Set(keywords.flatMap(codeOf))];

function codeOf(keyword: string): string[] {
  // Some keywords end in -error by themselves, so the whole is looked up first.
  const whole = lookUp(keyword);
  if (whole !== undefined) return whole;
  const { base, severity } = split(keyword);
  if (base === '') return [];
  const known = lookUp(base) ?? (keyword.length === bufferLength ? lookUpStart(base) : undefined);
  if (known !== undefined) return known;
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

/** Parts of a printer that have alerts of their own: those of PWG 5100.9, 7, and the modem of PWG 5100.15. */
const units =
  /^(bander|binder|die-cutter|fax-modem|folder|imprinter|inserter|make-envelope|perforater|puncher|separation-cutter|sheet-rotator|slitter|stacker|stapler|stitcher|trimmer|wrapper)-/;

/** A part's alert is the one of any part, unless there is a row for just that part. */
const widened = (base: string): string[] =>
  units.test(base) ? [base, base.replace(units, 'subunit-'), base.replace(units, '')] : [base];

const standards = ['RFC 8011', 'PWG 5100.9', 'CUPS'] as const;

/** Its code, none for what tells of no fault, or undefined for a keyword that the tables do not know. */
function lookUp(keyword: string): string[] | undefined {
  for (const candidate of widened(keyword)) {
    if (isNoFault(candidate)) return [];
    const row = standards.map((standard) => reasonOf(standard, candidate)).find((found) => found !== undefined);
    if (row !== undefined) return [row.code];
  }
  return undefined;
}

/** The same for a keyword that was cut short. */
function lookUpStart(base: string): string[] | undefined {
  for (const candidate of widened(base)) {
    const row = findStart(candidate);
    if (row !== undefined) return [row.code];
    if (beginsNoFault(candidate)) return [];
  }
  return undefined;
}

/** The one row whose keyword begins with what is left of it; two candidates are none. */
function findStart(base: string): ReasonRow | undefined {
  const rows = reasonRows.filter(({ from }) =>
    from.some(({ standard, keyword }) => standards.some((known) => known === standard) && keyword.startsWith(base)),
  );
  return rows.length === 1 ? rows[0] : undefined;
}
