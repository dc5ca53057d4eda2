import { readdirSync, readFileSync } from 'node:fs';
import { deviceKinds } from '@motcua/contract';
import { type Device, deviceDefaults, type Installation, type Unit } from '@motcua/inventory';
import { audit, builtinPacks, parsePack } from '@motcua/policies';

/**
 * A country's audit, 11,000 units with 200,000 devices, beside a loop written by hand that finds the same totals of the
 * draft scheme; then by every pack that ships, on a day when most of them hold, and of one unit alone.
 * Run: node bench/audit.bench.ts
 */
const size = { units: 11_000, devices: 200_000 };
const allDay = '2026-12-01';
const asOf = '2025-06-30';
const aims = { seconds: 1, timesByHand: 8, oneUnitMs: 1 };
const runs = 5;

/** A linear congruential generator (Numerical Recipes): the same country each time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function makeCountry(): Installation {
  const draw = random(20220630);
  const dated = { validFrom: '2022-06-30', validTo: null };
  const units = Array.from({ length: size.units }, (_, index): Unit => {
    const code = String(index).padStart(5, '0');
    const kind = draw(50) === 0 ? 'service_point' : 'one_stop_unit';
    const area = draw(100) === 0 ? null : 10 + draw(9000) / 100;
    const names = { id: code, code, name: `Đơn vị ${code}`, kind, level: 'commune', unitType: 'xa', parent: null };
    return {
      ...names,
      area,
      officers: 3 + draw(12),
      digitisingOfficers: draw(2) ? draw(4) : null,
      uplinkMbps: null,
      facts: {},
      ...dated,
    };
  });
  const devices = Array.from({ length: size.devices }, (_, index): Device => {
    const kind = deviceKinds[Math.min(draw(deviceKinds.length), draw(deviceKinds.length))] ?? 'other';
    const names = { id: `D-${index}`, tag: `D-${index}`, kind, unit: units[draw(size.units)]?.code ?? '' };
    const status = draw(50) === 0 ? 'broken' : 'in_use';
    return { ...deviceDefaults, ...names, status, ...dated };
  });
  return { name: 'country', simulated: true, levels: [], units, places: [], posts: [], devices };
}

/** The same eight questions in plain TypeScript, with nothing to configure and nothing to explain. */
function byHand({ units, devices }: Installation): number[] {
  const valid = (row: Unit | Device) => row.validFrom <= asOf && (row.validTo === null || asOf < row.validTo);
  const counts = new Map<string, Record<string, number>>();
  for (const unit of units) if (valid(unit)) counts.set(unit.code, {});
  for (const device of devices) {
    const count = valid(device) && device.status !== 'liquidated' ? counts.get(device.unit) : undefined;
    if (count !== undefined) count[device.kind] = (count[device.kind] ?? 0) + 1;
  }
  const notMet = Array.from({ length: 8 }, () => 0);
  for (const unit of units) {
    const count = counts.get(unit.code);
    if (count === undefined || unit.kind !== 'one_stop_unit') continue;
    const has = (kind: string) => count[kind] ?? 0;
    const fails = [
      unit.area !== null && unit.area < 40,
      has('citizen_pc') < 1,
      has('photocopier') < 1,
      unit.officers !== null && has('pc') < unit.officers,
      has('queue_machine') < 1,
      has('rating_device') < 1,
      has('scanner') < 1,
      unit.digitisingOfficers !== null && has('scanner') < unit.digitisingOfficers,
    ];
    fails.forEach((failed, index) => {
      if (failed) notMet[index] = (notMet[index] ?? 0) + 1;
    });
  }
  return notMet;
}

function time<T>(work: () => T): { result: T; first: number; median: number } {
  const seconds: number[] = [];
  let result: T | undefined;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    result = work();
    seconds.push((performance.now() - start) / 1000);
  }
  return { result: result as T, first: seconds[0] ?? 0, median: seconds.toSorted((a, b) => a - b)[runs >> 1] ?? 0 };
}

const every = readdirSync(builtinPacks)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => parsePack(readFileSync(new URL(name, builtinPacks), 'utf8'), name));
const packs = every.filter(({ name }) => name === 'hanoi-2022-draft-scheme');
const installation = makeCountry();
const engine = time(() => audit({ installation, packs, asOf }));
const hand = time(() => byHand(installation));
const found = engine.result.standards.map(({ notMet }) => notMet);
if (JSON.stringify(found) !== JSON.stringify(hand.result)) throw new Error(`audit ${found} but by hand ${hand.result}`);

const byAll = time(() => audit({ installation, packs: every, asOf: allDay }));
const code = installation.units[4321]?.code ?? '';
const alone = {
  ...installation,
  units: installation.units.filter((unit) => unit.code === code),
  devices: installation.devices.filter((device) => device.unit === code),
};
const ofOne = time(() => {
  for (let times = 0; times < 100; times += 1) audit({ installation: alone, packs, asOf });
});

const round = (value: number) => Math.round(value * 1000) / 1000;
const worst = Math.max(engine.first, byAll.first);
const oneUnitMs = round((ofOne.median * 1000) / 100);
console.log(
  JSON.stringify({
    bench: 'audit',
    ratio: round(engine.median / hand.median),
    aim: `<= ${aims.seconds} s, first run, also by all packs; <= ${aims.timesByHand} times by hand; one unit <= ${aims.oneUnitMs} ms`,
    met:
      worst <= aims.seconds &&
      engine.median <= aims.timesByHand * hand.median &&
      byAll.median <= aims.timesByHand * hand.median &&
      oneUnitMs <= aims.oneUnitMs,
    detail: {
      ...size,
      firstSeconds: round(engine.first),
      medianSeconds: round(engine.median),
      handWrittenFirstSeconds: round(hand.first),
      handWrittenMedianSeconds: round(hand.median),
      findings: engine.result.findings.length,
      allPacks: {
        packs: every.length,
        standards: byAll.result.standards.length,
        firstSeconds: round(byAll.first),
        medianSeconds: round(byAll.median),
        ratio: round(byAll.median / hand.median),
        findings: byAll.result.findings.length,
      },
      oneUnitMs,
    },
  }),
);
