import { printerTables } from '../../../mib/subtrees.ts';
import { numberAt, rowsOf } from '../table.ts';
import type { Answers } from './answers.ts';

/** Columns of prtGeneralTable that name the row of prtLocalizationTable which texts are in (RFC 3805). */
const localizations = { descriptions: 2, console: 10 } as const;

/** The character set of a printer's texts: prtLocalizationCharacterSet of the localization that is current for them. */
export function charsetOf(answers: Answers, texts: keyof typeof localizations): number | null {
  const [general, table] = [answers.table(printerTables.general), answers.table(printerTables.localization)];
  const column = localizations[texts];
  for (const row of rowsOf(general, [column])) {
    const charset = numberAt(table, 4, `${row}.${numberAt(general, column, row)}`);
    if (charset !== null) return charset;
  }
  const [first] = rowsOf(table, [4]);
  return first === undefined ? null : numberAt(table, 4, first);
}
