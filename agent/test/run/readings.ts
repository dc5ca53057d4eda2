import type { DeviceReading, PcReading } from '@motcua/contract';

const at = '2026-06-30T01:00:00.000Z';

/** A scanner that is well. Simulated. */
export const scanner: DeviceReading = {
  key: 'sane:test:0',
  kind: 'scanner',
  name: 'Noname frontend-tester',
  health: 'ok',
  reasons: [],
  raw: [],
  message: null,
  observedAt: at,
  identity: {
    vendor: 'Noname',
    model: 'frontend-tester',
    serial: null,
    firmware: null,
    uuid: null,
    macs: [],
    uri: null,
  },
  parts: [],
  supplies: [],
  trays: [],
  pageCount: null,
  pageCountUnit: null,
  queuedJobs: null,
};

/** A printer that is well, with one toner. Simulated. */
export const printer: DeviceReading = {
  ...scanner,
  key: 'cups:counter1',
  kind: 'printer',
  name: 'counter1',
  supplies: [
    {
      index: '1',
      description: 'Black',
      type: 'toner',
      colorant: 'black',
      rawMax: 100,
      rawLevel: 80,
      percent: 80,
      levelState: 'measured',
    },
  ],
};

/** A PC that is well. Simulated. */
export const pc: PcReading = {
  health: 'ok',
  reasons: [],
  hostname: 'counter-1',
  observedAt: at,
  uptimeSeconds: 1000,
  loadRatio: 0.1,
  memoryUsedRatio: 0.4,
  clockSkewMs: 12,
  rebootPending: false,
  disks: [{ mount: '/', totalBytes: 1000, freeBytes: 500, usedRatio: 0.5, fullInDays: null }],
  inventory: null,
  missing: [],
};
