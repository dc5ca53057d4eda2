import { readLevel } from '@motcua/contract';
import { supplyClasses, supplyUnits } from '../../../mib/printer-words.ts';
import { printerTables } from '../../../mib/subtrees.ts';
import { numberAt, rowsOf, textAt } from '../table.ts';
import { supplyType } from '../words.ts';
import { type Answers, cleanText } from './answers.ts';
import { charsetOf } from './charset-of.ts';
import type { ProbedSupply } from './device.ts';

/** prtMarkerSuppliesTable (RFC 3805): .3 colorant, .4 class, .5 type, .6 description, .7 unit, .8 capacity, .9 level. */
export function readSupplies(answers: Answers): ProbedSupply[] {
  const [table, colorants] = [answers.table(printerTables.supplies), answers.table(printerTables.colorant)];
  const charset = charsetOf(answers, 'descriptions');
  return rowsOf(table, [6, 8, 9, 5])
    .slice(0, 256)
    .map((index) => {
      const [rawMax, rawLevel, unit] = [8, 9, 7].map((column) => numberAt(table, column, index)) as Numbers;
      const colorant = numberAt(table, 3, index);
      return {
        index,
        rawMax,
        rawLevel,
        ...readLevel(rawLevel, rawMax, unit === 19),
        description: cleanText(textAt(table, 6, index, charset)),
        type: supplyType(numberAt(table, 5, index)),
        cls: supplyClasses.get(numberAt(table, 4, index) ?? 0) ?? null,
        unit: supplyUnits.get(unit ?? 0) ?? null,
        // Index 0 is "no colorant" (RFC 3805, prtMarkerSuppliesColorantIndex).
        colorant: colorant ? cleanText(textAt(colorants, 4, `${index.split('.')[0]}.${colorant}`)) : null,
      };
    });
}

type Numbers = [number | null, number | null, number | null];
