import type { DeviceKind } from '@motcua/contract';
import type { Draw } from './draw.ts';
import { exemplar, type Lacking, namedSmall } from './lacking.ts';
import type { UnitRow } from './rows.ts';
import { type LevelTable, tables } from './tables.ts';

/** What one unit has. */
export interface Endowment {
  area: number;
  officers: number;
  uplinkMbps: number;
  /** Devices by kind, in the order in which they are numbered. */
  counts: readonly (readonly [DeviceKind, number])[];
}

/** What a unit has, by the table of its level, the sets of the lacking, and the exemplar's own row. */
export function endow(draw: Draw, { code, level }: UnitRow, lacking: Lacking): Endowment {
  const table = tables[level];
  if (table === undefined) throw new TypeError(`no table for level ${level}`);
  const officers = draw.between('officers', code, ...table.officers);
  const speeds = table.uplink;
  return {
    area: drawArea(draw, code, table, lacking),
    officers,
    uplinkMbps: speeds[draw.number('uplink', code) % speeds.length] ?? 0,
    counts: [
      ['pc', drawPcs(draw, code, officers, lacking)],
      ['printer', draw.between('printers', code, ...table.printers)],
      ...(code === exemplar ? exemplarCounts(draw) : drawCounts(draw, code, table, lacking)),
    ],
  };
}

function drawArea(draw: Draw, code: string, table: LevelTable, lacking: Lacking): number {
  if (namedSmall.includes(code)) return draw.between('area', code, 10, 15);
  if (lacking.area.has(code)) return draw.between('area', code, 16, 39);
  const area = draw.between('area', code, ...table.area);
  return code === exemplar ? Math.max(area, 80) : area;
}

function drawPcs(draw: Draw, code: string, officers: number, lacking: Lacking): number {
  if (lacking.pcHalved.has(code)) return Math.ceil(officers / 2);
  if (lacking.pcOneShort.has(code)) return officers - 1;
  return code === exemplar ? officers : officers + (draw.number('pcs.spare', code) % 2);
}

const exemplarCounts = (draw: Draw): (readonly [DeviceKind, number])[] => [
  ['scanner', 2],
  ['photocopier', 1],
  ['queue_machine', 1],
  ['rating_device', 1 + (draw.number('rating.n', exemplar) % 3)],
  ['citizen_pc', 2],
];

function drawCounts(draw: Draw, code: string, table: LevelTable, lacking: Lacking): (readonly [DeviceKind, number])[] {
  const one = (tag: string, percent: number) => (draw.chance(tag, code, percent) ? 1 : 0);
  const rating = one('rating', table.rating.percent) * (1 + (draw.number('rating.n', code) % table.rating.most));
  return [
    ['scanner', lacking.scanner.has(code) ? 0 : draw.between('scanners', code, ...table.scanners)],
    ['photocopier', one('photocopiers', table.photocopier)],
    ['queue_machine', one('queue', table.queue)],
    ['rating_device', rating],
    ['citizen_pc', lacking.citizenPc.has(code) ? 0 : draw.between('citizen', code, ...table.citizenPcs)],
  ];
}
