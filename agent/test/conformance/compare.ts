import type { ExpectedDevice } from './expected.ts';

/** Fields of INTERFACE that a recording is compared by. */
const scalar = [
  'kind',
  'vendor',
  'model',
  'serial',
  'firmware',
  'sysDescr',
  'sysObjectID',
  'hrDeviceStatus',
  'hrPrinterStatus',
  'errorStateHex',
  'errorFlags',
  'pageCount',
  'pageCountUnit',
] as const;
const supply = [
  'index',
  'description',
  'type',
  'cls',
  'unit',
  'colorant',
  'rawMax',
  'rawLevel',
  'percent',
  'levelState',
];
const tray = [
  'index',
  'name',
  'description',
  'unit',
  'rawMax',
  'rawLevel',
  'percent',
  'levelState',
  'rawStatus',
  'status',
];
const alert = [
  'index',
  'severity',
  'trainingLevel',
  'group',
  'groupIndex',
  'location',
  'code',
  'description',
  'timeTicks',
];
const ups = ['batteryChargePercent', 'runtimeMinutes', 'loadPercent', 'onBattery', 'replaceBattery'];
const port = ['ifIndex', 'ifName', 'ifDescr', 'ifType', 'ifAdminStatus', 'ifOperStatus', 'ifSpeed'];

type Row = Record<string, unknown>;

/** What differs, one line a field: `field: got … want …`. Fields that the expectation lacks are not compared. */
export function differences(got: Row, want: ExpectedDevice): string[] {
  return [
    ...fields(scalar, got, want, ''),
    ...list('supplies', supply, got, want),
    ...list('trays', tray, got, want),
    ...list('alerts', alert, got, want),
    ...list('ports', port, got, want),
    ...(want.ups === undefined ? [] : fields(ups, (got.ups ?? {}) as Row, want.ups as Row, 'ups.')),
  ];
}

function list(name: string, keys: readonly string[], got: Row, want: Row): string[] {
  if (want[name] === undefined) return [];
  const key = (row: Row) => String(row.index ?? row.ifIndex ?? row.description);
  const [rows, wanted] = [got, want].map(
    (device) => new Map(((device[name] ?? []) as Row[]).map((row) => [key(row), row])),
  );
  const extra = [...(rows?.keys() ?? [])].filter((index) => !wanted?.has(index));
  return [
    ...extra.map((index) => `${name}[${index}]: not expected`),
    ...[...(wanted ?? [])].flatMap(([index, row]) => fields(keys, rows?.get(index) ?? {}, row, `${name}[${index}].`)),
  ];
}

const fields = (keys: readonly string[], got: Row, want: Row, path: string): string[] =>
  keys.flatMap((key) =>
    want[key] === undefined || same(got[key], want[key])
      ? []
      : [`${path}${key}: got ${JSON.stringify(got[key])} want ${JSON.stringify(want[key])}`],
  );

/** Numbers with a point may be off by 1, as README of the recordings says; nothing else may differ. */
function same(got: unknown, want: unknown): boolean {
  if (typeof got === 'number' && typeof want === 'number' && !(Number.isInteger(got) && Number.isInteger(want)))
    return Math.abs(got - want) <= 1;
  if (Array.isArray(want) && want.length === 0 && Array.isArray(got)) return got.length === 0;
  // No error bits are an empty list, whether or not the device has the object.
  if (want === null && Array.isArray(got)) return got.length === 0;
  return JSON.stringify(got ?? null) === JSON.stringify(want);
}
