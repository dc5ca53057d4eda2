import { DeviceReading } from '@motcua/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { describeWithPeer, type Scanners, startScanners, unlessDriverHangs } from '../../../test/peers/index.ts';
import type { CollectSettings, KnownDevice } from '../../src/collectors/context.ts';
import { collectScanners } from '../../src/collectors/scanner/collect-scanners.ts';
import { createProbe } from '../../src/probe/create-probe.ts';
import { failure } from '../../src/probe/outcome.ts';
import { testContext } from './context.ts';

describeWithPeer(['scanimage'], 'the scanners of this PC', () => {
  let scanners: Scanners;
  beforeAll(async () => {
    scanners = await startScanners();
  });
  afterAll(() => scanners[Symbol.asyncDispose]());
  beforeEach(async () => {
    await scanners.plug(1);
    await scanners.setStatus('Default');
  });

  const collect = async (known: KnownDevice[] = [], settings: Partial<CollectSettings> = {}) => {
    const given = { saneConfigDir: scanners.configDir, scannerMs: 3_000, ...settings };
    const { devices, probes } = await collectScanners(testContext({ known, settings: given }));
    return { probes, devices: devices.map((device) => DeviceReading.parse(device)) };
  };
  const outcomes = (devices: DeviceReading[]) => devices.map(({ key, health, reasons }) => ({ key, health, reasons }));

  test('are ok when they open', async () => {
    const { devices, probes } = await collect();
    expect(outcomes(devices)).toEqual([{ key: 'sane:test:0', health: 'ok', reasons: [] }]);
    expect(devices[0]).toMatchObject({ kind: 'scanner', name: 'Noname frontend-tester' });
    expect(probes).toMatchObject([{ probe: 'sane', ok: true, reason: null }]);
  });

  test.each([
    ['SANE_STATUS_COVER_OPEN', 'down', ['scanner-cover-open']],
    ['SANE_STATUS_JAMMED', 'down', ['scanner-jammed']],
    ['SANE_STATUS_NO_DOCS', 'ok', ['scanner-no-documents']],
    ['SANE_STATUS_DEVICE_BUSY', 'ok', ['scanner-busy']],
    ['SANE_STATUS_UNSUPPORTED', 'degraded', ['scanner-unsupported']],
  ])('that say %s when read from are %s', async (status, health, reasons) => {
    await scanners.setStatus(status);
    const { devices } = await unlessDriverHangs(
      () => collect([], { scannerCheck: 'scan' }),
      (shown) => shown.devices[0]?.reasons[0] === 'scanner-hung',
    );
    expect(outcomes(devices)).toEqual([{ key: 'sane:test:0', health, reasons }]);
    expect(devices[0]?.raw).toEqual([status]);
  });

  test('are down when they were known and are no longer there, and well again when plugged in', async () => {
    const { devices: known } = await collect();
    await scanners.plug(0);
    expect(outcomes((await collect(known)).devices)).toEqual([
      { key: 'sane:test:0', health: 'down', reasons: ['scanner-unplugged'] },
    ]);
    await scanners.plug(1);
    expect(outcomes((await collect(known)).devices)).toEqual([{ key: 'sane:test:0', health: 'ok', reasons: [] }]);
  });

  test('are told apart when one of two is unplugged', async () => {
    await scanners.plug(2);
    const { devices: known } = await collect();
    await scanners.plug(1);
    expect(outcomes((await collect(known)).devices)).toEqual([
      { key: 'sane:test:0', health: 'ok', reasons: [] },
      { key: 'sane:test:1', health: 'down', reasons: ['scanner-unplugged'] },
    ]);
  });

  test('are down when one does not come back within its deadline, and its program is killed', async () => {
    await scanners.hang();
    const start = performance.now();
    const { devices } = await collect([], { scannerCheck: 'scan', scannerMs: 700 });
    expect(outcomes(devices)).toEqual([{ key: 'sane:test:0', health: 'down', reasons: ['scanner-hung'] }]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test('are unknown where the program that reads them is not installed', async () => {
    const { devices: known } = await collect();
    const missing = { ...createProbe(), run: async () => failure('tool-missing', 'spawn scanimage ENOENT') };
    const { devices, probes } = await collectScanners(
      testContext({ known, probe: missing, settings: { saneConfigDir: scanners.configDir } }),
    );
    expect(outcomes(devices)).toEqual([{ key: 'sane:test:0', health: 'unknown', reasons: ['tool-missing'] }]);
    expect(probes).toMatchObject([{ probe: 'sane', ok: false, reason: 'tool-missing' }]);
  });
});
