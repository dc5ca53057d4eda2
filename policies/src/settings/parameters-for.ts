import type { IsoDate, Unit } from '@motcua/inventory';
import { asFact, type FactValue } from '../facts/fact.ts';
import type { ParameterValues } from '../facts/facts-for.ts';
import type { Pack } from '../standard.ts';
import type { Distance } from './find-targets.ts';
import type { ParameterSet } from './settings.ts';

/** A parameter as it holds for a unit, and the set that says so; null is the pack's own default. */
export interface HeldParameter {
  value: FactValue;
  set: ParameterSet | null;
}

/** The parameters of a pack for each unit on a day: the set nearest above the unit wins over those further up. */
export function parametersFor(
  pack: Pack,
  { sets, distance, asOf }: { sets: readonly ParameterSet[]; distance: Distance; asOf: IsoDate },
): (unit: Unit) => Readonly<Record<string, HeldParameter>> {
  const defaults = Object.fromEntries(
    pack.parameters.map(({ name, default: value }) => [name, { value, set: null }]),
  ) satisfies Record<string, HeldParameter>;
  const own = sets.filter(
    ({ pack: name, valid: { from, to } }) => name === pack.name && from <= asOf && (to === null || asOf < to),
  );
  if (own.length === 0) return () => defaults;
  return (unit) => {
    const meant = own.flatMap((set) => {
      const far = distance({ ...set, from: set.valid.from }, unit);
      return far === undefined ? [] : [{ set, far }];
    });
    if (meant.length === 0) return defaults;
    meant.sort((a, b) => (a.far === b.far ? (a.set.name < b.set.name ? 1 : -1) : b.far - a.far));
    return Object.assign({}, defaults, ...meant.map(({ set }) => valuesOf(set, pack)));
  };
}

const valuesOf = (set: ParameterSet, { parameters }: Pack): Record<string, HeldParameter> =>
  Object.fromEntries(
    parameters
      .filter(({ name }) => Object.hasOwn(set.values, name))
      .map(({ name, type }) => [name, { value: asFact(set.values[name], type) ?? null, set }]),
  );

/** Values alone, as expressions read them. */
export const plainValues = (held: Readonly<Record<string, HeldParameter>>): ParameterValues =>
  Object.fromEntries(Object.entries(held).map(([name, { value }]) => [name, value]));
