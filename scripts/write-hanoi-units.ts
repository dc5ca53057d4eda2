import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes inventory/src/hanoi/units.json, the 627 one-stop units of 30 June 2022, from a CSV with the columns
 * code,name_vi,level,parent_code,unit_type. Run by hand: node scripts/write-hanoi-units.ts FILE.csv
 */
const [, , source] = process.argv;
if (source === undefined) throw new Error('usage: node scripts/write-hanoi-units.ts FILE.csv');

/** Code of the city itself, which is not a one-stop unit and therefore no row. */
const city = '01';

const rows = readFileSync(source, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code, name, level, parent, unitType] = line.split(',').map((cell) => cell.normalize('NFC'));
    return { code, name, level, parent: parent === city ? null : parent, unitType };
  })
  .sort((a, b) => (String(a.code) < String(b.code) ? -1 : 1));

const target = join(import.meta.dirname, '../inventory/src/hanoi/units.json');
writeFileSync(target, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
console.log(`${rows.length} units written to ${target}`);
