import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtinPacks, parsePack } from '../../src/index.ts';
import { ceilingRules } from '../../src/procurement/price-ceilings.ts';

test('ceilings are those of the pack of Decision 15/2025', () => {
  const file = 'decision-15-2025.yaml';
  const { priceCeilings } = parsePack(readFileSync(new URL(file, builtinPacks), 'utf8'), file);
  const inPack = new Map(priceCeilings.map((row) => [String(row.item), row]));
  // A PC for citizens is a PC to the decision.
  const alias: Readonly<Record<string, string>> = { citizen_pc: 'pc' };
  for (const { item, ceiling, validFrom } of ceilingRules) {
    const row = inPack.get(alias[item] ?? item);
    expect({ item, amount: row?.amount, from: row?.valid.from }).toEqual({ item, amount: ceiling, from: validFrom });
  }
});
