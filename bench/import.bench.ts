// Reading and planning a list of 100,000 devices in 8 columns, against reading the same file with the library alone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deviceDefaults, type Installation, planImport, readXlsxGrids, writeWorkbook } from '@motcua/inventory';

const count = 100_000;
const dated = { validFrom: '2022-06-30', validTo: null };
const folder = mkdtempSync(join(tmpdir(), 'motcua-import-'));
const path = join(folder, 'all.xlsx');
const code = (index: number) => String(index % 627).padStart(5, '0');

const installation: Installation = {
  name: 'bench',
  simulated: true,
  levels: [],
  units: Array.from({ length: 627 }, (_, index) => ({
    ...{
      id: code(index),
      code: code(index),
      name: `Phường ${index}`,
      kind: 'one_stop_unit',
      level: 'commune',
      unitType: 'phuong',
    },
    ...{ parent: null, area: null, officers: null, digitisingOfficers: null, uplinkMbps: null, facts: {}, ...dated },
  })),
  places: [],
  posts: [],
  devices: Array.from({ length: count / 2 }, (_, index) => ({
    ...{
      id: `T-${index}`,
      tag: `T-${index}`,
      kind: 'pc' as const,
      unit: code(index),
      status: 'in_use' as const,
      ...deviceDefaults,
      ...dated,
    },
  })),
};

const headers = [
  'Mã đơn vị',
  'Mã tài sản',
  'Loại thiết bị',
  'Kiểu máy',
  'Số sê-ri',
  'Năm sử dụng',
  'Nguyên giá',
  'Tình trạng',
];
const rows = Array.from({ length: count }, (_, index) => [
  ...[
    code(index),
    `T-${index}`,
    'Máy tính',
    `M${index % 90}`,
    `S${index}`,
    2015 + (index % 10),
    '15.000.000',
    'Đang sử dụng',
  ],
]);
const columns = headers.map((header) => ({ header, type: 'text' as const }));
writeFileSync(path, await writeWorkbook([{ name: 'TB', title: [], columns, rows }]));

const seconds = (since: number) => (performance.now() - since) / 1000;
const bytes = readFileSync(path);
let since = performance.now();
const grids = await readXlsxGrids(bytes, path);
const read = seconds(since);
since = performance.now();
const { plan } = planImport({ grids, path, installation, asOf: '2026-06-30', language: 'vi' });
const planned = seconds(since);
rmSync(folder, { recursive: true });
if (plan.totals.create !== count / 2 || plan.totals.update !== count / 2) throw new Error(JSON.stringify(plan.totals));

const ratio = Number((planned / read).toFixed(2));
console.log(
  JSON.stringify({
    bench: 'import of 100,000 rows: planning against reading the file',
    ratio,
    aim: '≤ 3',
    met: ratio <= 3,
    detail: {
      readSeconds: Number(read.toFixed(2)),
      planSeconds: Number(planned.toFixed(2)),
      rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
      fileMb: Number((bytes.length / 2 ** 20).toFixed(1)),
    },
  }),
);
