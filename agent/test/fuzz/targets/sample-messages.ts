import type { Desired, DeviceReading, Presence, Report } from '@motcua/contract';

const at = '2026-11-25T09:00:00.000Z';
const boot = '0123456789abcdef0123456789abcdef';

const printer: DeviceReading = {
  key: 'cups:quay-1',
  kind: 'printer',
  name: 'Máy in quầy 1',
  health: 'degraded',
  reasons: ['toner-low'],
  raw: ['toner-low-warning'],
  message: 'Sắp hết mực',
  observedAt: at,
  identity: { vendor: 'Example', model: 'Office 100', serial: 'A1', firmware: null, uuid: null, macs: [], uri: null },
  parts: [{ part: 'queue', health: 'ok', reasons: [] }],
  supplies: [
    {
      index: '1.1',
      rawMax: 100,
      rawLevel: -3,
      percent: null,
      levelState: 'some-remaining',
      description: 'Toner',
      type: 'toner',
      colorant: 'black',
    },
  ],
  trays: [],
  pageCount: 1234,
  pageCountUnit: 'impressions',
  queuedJobs: 0,
};

/** Dữ liệu mô phỏng: messages with something in every part. */
export const report: Report = {
  v: 1,
  boot,
  seq: 7,
  at,
  kind: 'full',
  unchanged: [{ key: 'sane:test:0', readings: 3, observedAt: at }],
  pc: {
    health: 'ok',
    reasons: [],
    hostname: 'quay-1',
    observedAt: at,
    uptimeSeconds: 3_600,
    loadRatio: 0.25,
    memoryUsedRatio: 0.5,
    clockSkewMs: -12,
    rebootPending: false,
    disks: [{ mount: '/', totalBytes: 1e11, freeBytes: 5e10, usedRatio: 0.5, fullInDays: null }],
    inventory: null,
    missing: [{ fact: 'inventory', reason: 'not-read', detail: null }],
  },
  probes: [{ probe: 'cups', ok: false, ms: 12.5, reason: 'not-read', detail: 'no answer' }],
  losses: { dropped: 0, damaged: 0, refused: 0 },
  devices: [printer],
};

export const presence: Presence = {
  v: 1,
  state: 'online',
  boot,
  at,
  hostname: 'quay-1',
  versions: { agent: '0.1.0', node: '24.0.0' },
  capabilities: ['cups', 'snmp'],
};

export const desired: Desired = {
  v: 1,
  version: 3,
  at,
  intervals: { probeSeconds: 30, heartbeatSeconds: 60, fullSeconds: 86_400, inventorySeconds: 86_400 },
  snmp: [
    { host: '192.0.2.10', port: 161, version: '2c', community: 'public' },
    {
      host: '192.0.2.11',
      port: 161,
      version: '3',
      user: { name: 'motcua', auth: { protocol: 'sha', key: 'simulated' }, priv: null },
    },
  ],
  ipp: ['ipp://192.0.2.12/ipp/print'],
  escl: ['http://192.0.2.13/eSCL'],
  raw: [{ host: '192.0.2.14', port: 9100 }],
  ups: [{ host: '192.0.2.15', port: 3493, name: 'ups1' }],
  presence: [{ kind: 'queue-machine', name: 'Máy lấy số', url: 'tcp://192.0.2.16:80' }],
  discovery: null,
  traps: { host: '127.0.0.1', port: 0 },
  forget: ['cups:old'],
};
