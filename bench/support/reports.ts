import type { Report } from '@motcua/contract';

const identity = {
  ...{
    vendor: 'Máy in',
    model: 'Laser 1',
    serial: 'S-00017',
    firmware: '1.4',
    uuid: null,
    macs: ['02:00:00:00:00:01'],
  },
  uri: 'ipp://10.20.30.40:631/ipp/print',
};

/** A report of some 1 kB such as an agent sends when a printer changes: one device, its supplies, what was unchanged. */
const sampleReport = (boot: string): Report => ({
  v: 1,
  boot,
  seq: 1,
  at: '2026-03-02T01:00:00.000Z',
  kind: 'delta',
  unchanged: [{ key: 'sane:scanner', readings: 2, observedAt: '2026-03-02T00:59:58.000Z' }],
  pc: null,
  probes: [{ probe: 'cups', ok: true, ms: 41, reason: null, detail: null }],
  losses: { dropped: 0, damaged: 0, refused: 0 },
  devices: [
    {
      ...{ key: 'cups:counter1', kind: 'printer', name: 'Quầy 1', health: 'ok', reasons: [], raw: ['none'] },
      ...{ message: null, observedAt: '2026-03-02T00:59:59.000Z', identity, pageCount: 48_211 },
      ...{ pageCountUnit: 'impressions', queuedJobs: 0 },
      parts: [
        { part: 'queue', health: 'ok', reasons: [] },
        { part: 'device', health: 'ok', reasons: [] },
      ],
      supplies: [],
      trays: [],
    },
  ],
});

/** Encodes the reports of one boot up front, so that a benchmark does not measure how fast it can make them. */
export function encodeReports({ boot, count }: { boot: string; count: number }): Buffer[] {
  const [before, after] = JSON.stringify(sampleReport(boot)).split('"seq":1,');
  return Array.from({ length: count }, (_, index) => Buffer.from(`${before}"seq":${index + 1},${after}`));
}
