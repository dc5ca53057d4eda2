import type { DeviceReading, PcReading, Presence, Report } from '@motcua/contract';
import { deviceDefaults, type Installation, type Unit } from '@motcua/inventory';

export const boot = (letter = 'a'): string => letter.repeat(32);

const dated = { validFrom: '2022-06-30', validTo: null };

const unit: Unit = {
  id: '00364@2022-06-30',
  code: '00364',
  name: 'Phường Khương Đình',
  kind: 'one_stop_unit',
  level: 'commune',
  unitType: 'phuong',
  parent: null,
  area: 80,
  officers: 3,
  digitisingOfficers: null,
  uplinkMbps: 50,
  facts: {},
  ...dated,
};

/** One unit with a good printer and a broken scanner on the books. */
export const smallInstallation: Installation = {
  name: 'nhỏ',
  simulated: true,
  levels: [{ code: 'commune', rank: 1, name: { vi: 'Xã, phường', en: 'commune' }, ...dated }],
  units: [unit],
  places: [{ id: '00364-P1', unit: '00364', name: 'Bộ phận Một cửa', area: 80, ...dated }],
  posts: [{ id: '00364-P1-01', place: '00364-P1', number: 1, ...dated }],
  devices: [
    {
      ...deviceDefaults,
      ...{ id: '00364-PR-01', tag: '00364-PR-01', kind: 'printer', unit: '00364', place: '00364-P1', status: 'in_use' },
      ...dated,
    },
    {
      ...deviceDefaults,
      ...{ id: '00364-SC-01', tag: '00364-SC-01', kind: 'scanner', unit: '00364', place: '00364-P1', status: 'broken' },
      ...dated,
    },
  ],
};

export const printer: DeviceReading = {
  key: 'cups:counter1',
  kind: 'printer',
  name: 'counter1',
  health: 'ok',
  reasons: [],
  raw: ['none'],
  message: null,
  observedAt: '2026-03-02T01:00:00Z',
  identity: { vendor: null, model: null, serial: null, firmware: null, uuid: null, macs: [], uri: 'ipp://10.0.0.9/' },
  parts: [],
  supplies: [],
  trays: [],
  pageCount: 1200,
  pageCountUnit: null,
  queuedJobs: 0,
};

export const pc: PcReading = {
  health: 'ok',
  reasons: [],
  hostname: 'quay-1',
  observedAt: '2026-03-02T01:00:00Z',
  uptimeSeconds: 3600,
  loadRatio: 0.2,
  memoryUsedRatio: 0.4,
  clockSkewMs: 12,
  rebootPending: false,
  disks: [{ mount: '/', totalBytes: 1e11, freeBytes: 6e10, usedRatio: 0.4, fullInDays: null }],
  inventory: null,
  missing: [],
};

/** A full report with one good printer. */
export const report: Report = {
  v: 1,
  boot: boot(),
  seq: 1,
  at: '2026-03-02T01:00:00Z',
  kind: 'full',
  unchanged: [],
  pc: null,
  probes: [{ probe: 'cups', ok: true, ms: 12, reason: null, detail: null }],
  losses: { dropped: 0, damaged: 0, refused: 0 },
  devices: [printer],
};

export const presence: Presence = {
  v: 1,
  state: 'online',
  boot: boot(),
  at: '2026-03-02T01:00:00Z',
  hostname: 'quay-1',
  versions: { agent: '0.1.0', node: '24.12.0' },
  capabilities: ['cups', 'pc'],
};

export const bytes = (message: unknown): Uint8Array => Buffer.from(JSON.stringify(message));
