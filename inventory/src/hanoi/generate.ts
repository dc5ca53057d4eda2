import { kindRow } from '@motcua/contract';
import { type Device, deviceDefaults, type Installation, type Place, type Post, type Unit } from '../model.ts';
import { type BrokenUnit, pickBroken } from './broken.ts';
import { makeDraw, type Sha256 } from './draw.ts';
import { type Endowment, endow } from './endow.ts';
import { pickLacking } from './lacking.ts';
import { hanoiLevels } from './levels.ts';
import { hanoiUnits, type UnitRow } from './rows.ts';

/** Name of the demo installation, and the seed of its draws. */
export const hanoiDemoName = 'hanoi-2022-06-30';
const day = '2022-06-30';
const dated = { validFrom: day, validTo: null };

/** The demo installation: real names and totals of the press; everything else is drawn, and says `simulated`. */
export function generateHanoi20220630({
  sha256,
  brokenUnit = 'device',
  rows = hanoiUnits,
}: {
  sha256: Sha256;
  brokenUnit?: BrokenUnit;
  rows?: readonly UnitRow[];
}): Installation {
  const draw = makeDraw({ seed: hanoiDemoName, sha256 });
  const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const lacking = pickLacking(draw, sorted);
  const had = sorted.map((row) => ({ row, has: endow(draw, row, lacking) }));
  const devices = had.flatMap(({ row, has }) => devicesOf(row, has));
  const broken = pickBroken(draw, devices, brokenUnit);
  return {
    name: hanoiDemoName,
    simulated: true,
    levels: hanoiLevels(day),
    units: had.map(({ row, has }) => unitOf(row, has)),
    places: had.map(({ row, has }) => placeOf(row, has)),
    posts: had.flatMap(({ row, has }) => postsOf(row, has)),
    devices: devices.map((device) => (broken.has(device.tag) ? { ...device, status: 'broken' } : device)),
  };
}

const unitOf = (row: UnitRow, { area, officers, uplinkMbps }: Endowment): Unit => ({
  id: `${row.code}@${day}`,
  ...row,
  kind: 'one_stop_unit',
  area,
  officers,
  // Nobody has counted who digitises; a number here would be made up.
  digitisingOfficers: null,
  uplinkMbps,
  facts: {},
  ...dated,
});

const placeId = (row: UnitRow) => `${row.code}-P1`;

const placeOf = (row: UnitRow, { area }: Endowment): Place => ({
  id: placeId(row),
  unit: row.code,
  name: 'Bộ phận Tiếp nhận và Trả kết quả',
  area,
  ...dated,
});

const postsOf = (row: UnitRow, { officers }: Endowment): Post[] =>
  Array.from({ length: officers }, (_, index) => ({
    id: `${placeId(row)}-${twoDigits(index + 1)}`,
    place: placeId(row),
    number: index + 1,
    ...dated,
  }));

const devicesOf = (row: UnitRow, { counts }: Endowment): Device[] =>
  counts
    .flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, index) => ({ kind, tag: deviceTag(row, kindRow(kind).tag, index + 1) })),
    )
    .sort((a, b) => (a.tag < b.tag ? -1 : 1))
    .map(({ kind, tag }) => ({ id: tag, tag, kind, unit: row.code, ...unknownDetails, place: placeId(row), ...dated }));

const deviceTag = (row: UnitRow, letters: string, number: number) => `${row.code}-${letters}-${twoDigits(number)}`;
const twoDigits = (number: number) => String(number).padStart(2, '0');

const unknownDetails = { status: 'in_use', ...deviceDefaults } as const;
