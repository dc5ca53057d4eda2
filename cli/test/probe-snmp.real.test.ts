import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithPeer, type Snmpsim, startSnmpsim } from '../../test/peers/index.ts';
import { launch, makeHome } from './support/launch.ts';

const folder = join(process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../../shared'), 'snmp');
const home = makeHome();
const probe = (...line: string[]) => launch(['probe', 'snmp', ...line], { home });

/** A printer without paper; simulated. */
const printer = [
  '1.3.6.1.2.1.1.1.0|4|Simulated printer',
  '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1',
  '1.3.6.1.2.1.25.3.2.1.2.1|6|1.3.6.1.2.1.25.3.1.5',
  '1.3.6.1.2.1.25.3.2.1.3.1|4|Example Office 200',
  '1.3.6.1.2.1.25.3.2.1.5.1|2|5',
  '1.3.6.1.2.1.25.3.5.1.1.1|2|1',
  '1.3.6.1.2.1.25.3.5.1.2.1|4x|40',
  '1.3.6.1.2.1.43.11.1.1.8.1.1|2|100',
  '1.3.6.1.2.1.43.11.1.1.9.1.1|2|-3',
  '',
].join('\n');
const recorded = ['pm-kyocera_p2040', 'lnms-sharp', 'lnms-apc_smx750', 'lnms-dlink_dgs-1510-28', 'bro-mfc-5490cn'];
const there = recorded.filter((name) => existsSync(join(folder, `${name}.snmprec`)));

describeWithPeer(['snmpsimd'], 'motcua probe snmp', () => {
  let sim: Snmpsim;
  let address: string;
  beforeAll(async () => {
    const recordings = there.map((name) => [name, readFileSync(join(folder, `${name}.snmprec`), 'latin1')]);
    sim = await startSnmpsim({ printer, ...Object.fromEntries(recordings) });
    address = `${sim.host}:${sim.port}`;
  });
  afterAll(() => sim[Symbol.asyncDispose]());

  test('prints one object with every key, and exits 0', async () => {
    const { code, stdout, stderr } = await probe(address, '--community', 'printer', '-o', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      address,
      kind: 'printer',
      vendor: null,
      model: 'Example Office 200',
      serial: null,
      firmware: null,
      sysDescr: 'Simulated printer',
      sysObjectID: '1.3.6.1.4.1.99999.1',
      hrDeviceStatus: { value: 5, name: 'down' },
      hrPrinterStatus: { value: 1, name: 'other' },
      errorStateHex: '40',
      errorFlags: ['noPaper'],
      supplies: [{ index: '1.1', percent: null, rawLevel: -3, levelState: 'some-remaining' }],
      trays: [],
      pageCount: null,
      pageCountUnit: null,
      alerts: [],
      ups: null,
      ports: [],
      quirks: [],
      health: 'down',
      reasons: ['media-empty'],
    });
  });

  test.each([
    { lang: 'vi', words: 'Hết giấy' },
    { lang: 'en', words: 'Out of paper' },
  ])('says to a person in $lang what is wrong', async ({ lang, words }) => {
    const { code, stdout } = await probe(address, '--community', 'printer', '--lang', lang);
    expect({ code, says: stdout.includes(words) }).toEqual({ code: 0, says: true });
  });

  describe.skipIf(there.length === 0)('reads recordings of real devices [MOTCUA_SHARED]', () => {
    const expected: Record<string, unknown>[] = existsSync(join(folder, 'expected.json'))
      ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).devices
      : [];

    test.each(there)('%s', async (name) => {
      const { code, stdout } = await probe(address, '--community', name, '-o', 'json');
      const read = JSON.parse(stdout);
      const wanted = expected.find(({ device }) => device === name) ?? {};
      expect(code).toBe(0);
      for (const field of ['kind', 'vendor', 'model', 'serial', 'firmware', 'pageCount'])
        if (wanted[field] !== undefined) expect({ [field]: read[field] }).toEqual({ [field]: wanted[field] });
    });
  });
});
