import type { Draw } from './draw.ts';
import type { UnitRow } from './rows.ts';

/** Khương Đình, named in the press as a good example: never picked as lacking or broken. */
export const exemplar = '00364';

/** Wards that the press names with counters of 10 to 15 m². */
export const namedSmall: readonly string[] = ['00040', '00085', '00055', '00037'];
/** Two departments and a district that the press names with two officers to a PC. */
const namedBodies = ['HN-SGTVT', 'HN-STNMT', '017'];
/** Districts whose communes the press names likewise; that it is four in each is an assumption. */
const namedDistricts = ['250', '278', '271', '016', '281'];
const innerDistricts = ['001', '002', '006', '007'];

/** Which units lack what. */
export interface Lacking {
  area: ReadonlySet<string>;
  pcHalved: ReadonlySet<string>;
  pcOneShort: ReadonlySet<string>;
  scanner: ReadonlySet<string>;
  citizenPc: ReadonlySet<string>;
}

/** Picks the units that lack something, so that the totals of the press come out: 70, 39, 60 and 400. */
export function pickLacking(draw: Draw, units: readonly UnitRow[]): Lacking {
  const codes = (level: string) => units.filter((unit) => unit.level === level).map(({ code }) => code);
  const district = new Map(units.map(({ code, parent }) => [code, parent ?? '']));
  const communes = codes('commune');
  const others = communes.filter((code) => code !== exemplar);
  const area = smallUnits(draw, communes, district);
  const pcHalved = new Set([
    ...namedBodies,
    ...namedDistricts.flatMap((name) =>
      draw.pick(
        `pc.${name}`,
        communes.filter((code) => district.get(code) === name),
        4,
      ),
    ),
  ]);
  const rest = others.filter((code) => !namedDistricts.includes(district.get(code) ?? '') && !area.has(code));
  return {
    area,
    pcHalved,
    pcOneShort: new Set(draw.pick('pc.rest', rest, 16)),
    scanner: new Set(draw.pick('scan', others, 60)),
    citizenPc: new Set([...draw.pick('cit.dep', codes('department'), 6), ...draw.pick('cit.com', others, 394)]),
  };
}

function smallUnits(draw: Draw, communes: readonly string[], district: ReadonlyMap<string, string>): Set<string> {
  const isInner = (code: string) => innerDistricts.includes(district.get(code) ?? '');
  const inner = communes.filter((code) => isInner(code) && !namedSmall.includes(code));
  const outer = communes.filter((code) => !isInner(code) && code !== exemplar);
  return new Set([...namedSmall, ...draw.pick('area.inner', inner, 44), ...draw.pick('area.outer', outer, 22)]);
}
