import { alertCodes } from '../../../mib/alert-codes.ts';
import { alertGroups, alertSeverities } from '../../../mib/printer-words.ts';
import { printerTables } from '../../../mib/subtrees.ts';
import { named } from '../../../mib/word.ts';
import { numberAt, rowsOf, textAt } from '../table.ts';
import type { Answers } from './answers.ts';
import { charsetOf } from './charset-of.ts';
import type { ProbedAlert } from './device.ts';

/** prtAlertTable (RFC 3805): .2 severity, .3 training, .4 group, .5 group index, .6 location, .7 code, .8 text, .9 time. */
export function readAlerts(answers: Answers): ProbedAlert[] {
  const table = answers.table(printerTables.alert);
  const charset = charsetOf(answers, 'descriptions');
  return rowsOf(table, [2, 7, 8])
    .slice(0, 256)
    .map((index) => {
      const at = (column: number) => numberAt(table, column, index);
      return {
        index,
        severity: named(alertSeverities, at(2)),
        trainingLevel: at(3),
        group: named(alertGroups, at(4)),
        groupIndex: at(5),
        location: at(6),
        code: named(alertCodes, at(7)),
        description: textAt(table, 8, index, charset)?.replace(/\0+/g, '').trim().slice(0, 1_024) ?? null,
        timeTicks: at(9),
      };
    });
}
