import type { Unit } from '../model.ts';
import type { FoundUnit, UnitFinder } from '../names/unit-finder.ts';
import { cleanText } from './cell-text.ts';
import { bad } from './value.ts';

/** The unit that a cell names by code or name, or why it names none. */
export function unitOf(
  text: string,
  { finder, asOf }: { finder: UnitFinder; asOf: string },
): { value: Unit } | ReturnType<typeof bad> {
  const found = finder.find(text);
  return found.is === 'one' ? { value: found.unit } : bad(...problemOf(found, text, asOf));
}

function problemOf(found: Exclude<FoundUnit, { is: 'one' }>, text: string, asOf: string): Parameters<typeof bad> {
  const value = cleanText(text).slice(0, 60);
  if (found.is === 'zerosLost') return ['E_IMPORT_ZEROS_LOST', { value, code: found.code }];
  if (found.is === 'several') return ['E_IMPORT_UNIT_AMBIGUOUS', { value, candidates: listed(found.units) }];
  const near = found.near.length === 0 ? '' : listed(found.near);
  return [
    'E_IMPORT_UNIT_UNKNOWN',
    { value, asOf, near: near && `Near: ${near}`, nearVi: near && `Gần giống: ${near}` },
  ];
}

const listed = (units: readonly Unit[]): string =>
  units
    .slice(0, 8)
    .map(({ code, name, parent }) => `${code} ${name}${parent === null ? '' : ` (${parent})`}`)
    .join(', ');
