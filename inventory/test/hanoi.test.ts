import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDraw } from '../src/hanoi/draw.ts';
import { hanoiUnits } from '../src/hanoi/rows.ts';
import { generateHanoi20220630 } from '../src/index.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const demo = generateHanoi20220630({ sha256 });

const unit = (code: string) => demo.units.find((row) => row.code === code);
const devices = (code: string, kind: string) => demo.devices.filter((row) => row.unit === code && row.kind === kind);
const lacking = (kind: string) => demo.units.filter(({ code }) => devices(code, kind).length === 0);
const pcShort = demo.units.filter(({ code, officers }) => devices(code, 'pc').length < (officers ?? 0));
const broken = demo.devices.filter(({ status }) => status === 'broken');
const tally = (rows: readonly { kind: string }[]) =>
  Object.fromEntries(Object.entries(Object.groupBy(rows, ({ kind }) => kind)).map(([kind, of]) => [kind, of?.length]));

describe('the golden values of hanoi-2022-06-30', () => {
  test('there are 627 units: 579 communes, 30 districts and 18 departments', () => {
    const levels = Object.groupBy(demo.units, ({ level }) => level);
    expect([levels.commune?.length, levels.district?.length, levels.department?.length]).toEqual([579, 30, 18]);
  });

  test('the five totals of the press come out: 70, 39, 60, 400 and 128', () => {
    expect(demo.units.filter(({ area }) => (area ?? 0) < 40)).toHaveLength(70);
    expect(pcShort).toHaveLength(39);
    expect(lacking('scanner')).toHaveLength(60);
    expect(lacking('citizen_pc')).toHaveLength(400);
    expect(broken).toHaveLength(128);
  });

  test('the broken devices stand in 112 units', () => {
    expect(new Set(broken.map((device) => device.unit)).size).toBe(112);
  });

  test('there are 6,701 devices and 3,146 posts', () => {
    expect(demo.devices).toHaveLength(6701);
    expect(demo.posts).toHaveLength(3146);
    expect(tally(demo.devices)).toEqual({
      pc: 3355,
      printer: 1040,
      scanner: 903,
      photocopier: 458,
      queue_machine: 265,
      rating_device: 298,
      citizen_pc: 382,
    });
  });

  test('the broken devices are of these kinds', () => {
    expect(tally(broken)).toEqual({
      pc: 65,
      scanner: 21,
      printer: 14,
      photocopier: 8,
      rating_device: 8,
      queue_machine: 6,
      citizen_pc: 6,
    });
  });

  test('the first draws are those of the specification', () => {
    const draw = makeDraw({ seed: 'hanoi-2022-06-30', sha256 });
    expect(draw.hex('area', '00040').slice(0, 8)).toBe('f1851eca');
    const tags = demo.devices.map(({ tag }) => tag);
    expect(draw.rank('broken', tags).slice(0, 3)).toEqual(['00232-PC-05', '002-PH-01', '019-PC-09']);
  });

  test.each([
    { code: '00040', area: 10 },
    { code: '00085', area: 14 },
    { code: '00055', area: 11 },
    { code: '00037', area: 14 },
  ])('the named ward $code has $area m²', ({ code, area }) => {
    expect(unit(code)?.area).toBe(area);
  });

  test.each([
    { code: 'HN-SGTVT', officers: 13, pcs: 7 },
    { code: 'HN-STNMT', officers: 9, pcs: 5 },
    { code: '017', officers: 16, pcs: 8 },
  ])('the named body $code has $officers officers and $pcs PCs', ({ code, officers, pcs }) => {
    expect(unit(code)?.officers).toBe(officers);
    expect(devices(code, 'pc')).toHaveLength(pcs);
  });

  test('in Mê Linh exactly these communes are short of PCs', () => {
    const short = pcShort.filter(({ parent }) => parent === '250').map(({ code }) => code);
    expect(short).toEqual(['08977', '08992', '09007', '09013']);
  });
});

describe('the invariants of hanoi-2022-06-30', () => {
  test('all other small units have 16 to 39 m²', () => {
    const named = ['00040', '00085', '00055', '00037'];
    const areas = demo.units
      .filter(({ code, area }) => (area ?? 0) < 40 && !named.includes(code))
      .map(({ area }) => area);
    expect(areas).toHaveLength(66);
    expect(areas.every((area) => area !== null && area >= 16 && area <= 39)).toBe(true);
  });

  test.each(['250', '278', '271', '016', '281'])(
    'at least one commune of district %s has two officers to a PC',
    (code) => {
      const halved = pcShort.filter(
        (row) => row.parent === code && devices(row.code, 'pc').length === Math.ceil((row.officers ?? 0) / 2),
      );
      expect(halved.length).toBeGreaterThan(0);
    },
  );

  test('Khương Đình lacks nothing and has nothing broken', () => {
    expect(unit('00364')?.area).toBeGreaterThanOrEqual(80);
    expect(devices('00364', 'pc')).toHaveLength(unit('00364')?.officers ?? -1);
    for (const kind of ['scanner', 'photocopier', 'queue_machine', 'rating_device', 'citizen_pc'])
      expect(devices('00364', kind).length).toBeGreaterThan(0);
    expect(broken.filter((device) => device.unit === '00364')).toEqual([]);
  });

  test('every unit has a PC and a place, and a post for each officer', () => {
    expect(lacking('pc')).toEqual([]);
    expect(new Set(demo.places.map((place) => place.unit)).size).toBe(627);
    const posts = Object.groupBy(demo.posts, ({ place }) => place);
    expect(demo.units.every(({ code, officers }) => posts[`${code}-P1`]?.length === officers)).toBe(true);
  });

  test('nobody is said to digitise, because nobody has counted', () => {
    expect(demo.units.every(({ digitisingOfficers }) => digitisingOfficers === null)).toBe(true);
  });

  test('at most three devices of a unit are broken', () => {
    const counts = Object.values(Object.groupBy(broken, (device) => device.unit)).map((of) => of?.length ?? 0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  });

  test('it says that it is simulated', () => {
    expect(demo.simulated).toBe(true);
  });

  test('running twice and with shuffled input gives the same bytes', () => {
    const bytes = JSON.stringify(demo);
    const shuffled = fc.shuffledSubarray([...hanoiUnits], { minLength: hanoiUnits.length });
    fc.assert(
      fc.property(shuffled, (rows) => JSON.stringify(generateHanoi20220630({ sha256, rows })) === bytes),
      { numRuns: 5 },
    );
  });
});

describe('the 128 read as units', () => {
  const inUnits = generateHanoi20220630({ sha256, brokenUnit: 'unit' });

  test('gives one broken device in each of 128 units', () => {
    const found = inUnits.devices.filter(({ status }) => status === 'broken');
    expect(found).toHaveLength(128);
    expect(new Set(found.map((device) => device.unit)).size).toBe(128);
  });

  test('changes nothing else', () => {
    const mended = (rows: typeof demo.devices) => rows.map((row) => ({ ...row, status: 'in_use' }));
    expect({ ...inUnits, devices: mended(inUnits.devices) }).toEqual({ ...demo, devices: mended(demo.devices) });
  });
});
