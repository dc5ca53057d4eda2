import { ExpectedError } from '@motcua/contract';
import type { Installation, IsoDate, Unit } from './model.ts';
import { isValidOn } from './time/as-of.ts';

/** The unit that carried a code on a day; codes are re-used over time, so a code alone is not enough. */
export function findUnit({
  installation,
  code,
  asOf,
}: {
  installation: Pick<Installation, 'units'>;
  code: string;
  asOf: IsoDate;
}): Unit {
  const unit = installation.units.find((row) => row.code === code && isValidOn(row, asOf));
  if (unit === undefined) throw new ExpectedError('E_UNIT_UNKNOWN', { unit: code.slice(0, 40), asOf });
  return unit;
}
