import { readLevel } from '@motcua/contract';
import { capacityUnits } from '../../../mib/printer-words.ts';
import { printerTables } from '../../../mib/subtrees.ts';
import { numberAt, rowsOf, textAt } from '../table.ts';
import { type Answers, cleanText } from './answers.ts';
import { charsetOf } from './charset-of.ts';
import type { ProbedTray } from './device.ts';
import { takeStatusApart } from './sub-unit.ts';

/** prtInputTable (RFC 3805): .8 unit, .9 capacity, .10 level, .11 status, .13 name, .18 description. */
export function readTrays(answers: Answers): ProbedTray[] {
  const table = answers.table(printerTables.input);
  const charset = charsetOf(answers, 'descriptions');
  return rowsOf(table, [9, 10, 13, 11])
    .slice(0, 256)
    .map((index) => {
      const [rawMax, rawLevel, rawStatus] = [9, 10, 11].map((column) => numberAt(table, column, index)) as Numbers;
      const unit = numberAt(table, 8, index);
      return {
        index,
        rawMax,
        rawLevel,
        ...readLevel(rawLevel, rawMax, unit === 19),
        name: cleanText(textAt(table, 13, index, charset)),
        description: textAt(table, 18, index, charset)?.replace(/\0+/g, '').trim().slice(0, 1_024) ?? null,
        unit: capacityUnits.get(unit ?? 0) ?? null,
        rawStatus,
        status: takeStatusApart(rawStatus),
      };
    });
}

type Numbers = [number | null, number | null, number | null];
