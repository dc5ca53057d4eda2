import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Found } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forwardPort } from '../../test/peers/forward-port.ts';
import { describeWithPeer, startEsclServer, startIppPrinter, startRawPrinter } from '../../test/peers/index.ts';
import { startSnmpResponder } from '../../test/peers/snmp-responder.ts';
import { launch, makeHome, start } from './support/launch.ts';

/** An SNMP printer; simulated. */
const printer = [
  '1.3.6.1.2.1.1.1.0|4|Example Office 200',
  '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1',
  '1.3.6.1.2.1.2.2.1.6.1|4x|00005e005301',
  '1.3.6.1.2.1.25.3.2.1.2.1|6|1.3.6.1.2.1.25.3.1.5',
  '1.3.6.1.2.1.25.3.2.1.3.1|4|Example Office 200',
  '1.3.6.1.2.1.25.3.2.1.5.1|2|2',
  '1.3.6.1.2.1.25.3.5.1.1.1|2|3',
  '1.3.6.1.2.1.25.3.5.1.2.1|4x|00',
  '1.3.6.1.2.1.43.5.1.1.17.1|4|SN-0001',
  '',
].join('\n');

const home = makeHome();
const stack = new AsyncDisposableStack();
afterAll(() => stack.disposeAsync());
const discover = (...line: string[]) => launch(['agent', 'discover', ...line, '--lang', 'en'], { home });
const json = async (...line: string[]) => JSON.parse((await discover(...line, '--quiet', '-o', 'json')).stdout);

describe('motcua agent discover', () => {
  let ports: string;
  beforeAll(async () => {
    const snmp = stack.use(await startSnmpResponder({ counter: printer }, { host: '127.0.5.3' }));
    const raw = stack.use(await startRawPrinter('escpos', { host: '127.0.5.4' }));
    const scanner = stack.use(await startEsclServer({ host: '127.0.5.5' }));
    ports = `snmp=${snmp.port},raw=${raw.port},escl=${new URL(scanner.url).port}`;
    await writeFile(join(home, 'community.txt'), 'public\ncounter\n');
  });

  test('finds every device of a subnet, with evidence and what would have it read, and shows no community', async () => {
    const file = join(home, 'community.txt');
    const found = await json('--subnet', '127.0.5.0/28', '--rate', '100', '--ports', ports, '--community-file', file);
    expect(found).toMatchObject({ subnet: '127.0.5.0/28', scanned: 14, total: 14, interrupted: false });
    expect(found.skipped).toEqual([
      { address: '127.0.5.0', reason: 'network' },
      { address: '127.0.5.15', reason: 'broadcast' },
    ]);
    expect(found.found).toMatchObject([
      {
        address: '127.0.5.3',
        kind: 'printer',
        model: 'Example Office 200',
        serial: 'SN-0001',
        evidence: [{ by: 'snmp', detail: 'Example Office 200' }],
        targets: { snmp: [{ host: '127.0.5.3', version: '2c', community: '***' }] },
      },
      { address: '127.0.5.4', kind: 'printer', evidence: [{ by: 'raw' }], targets: { raw: [{ host: '127.0.5.4' }] } },
      { address: '127.0.5.5', kind: 'scanner', evidence: [{ by: 'escl' }] },
    ]);
    expect(found.found[2].targets.escl[0]).toMatch(/^http:\/\/127\.0\.5\.5:\d+\/eSCL$/);
  });

  test('without the community the SNMP printer stays unseen', async () => {
    const found = await json('--subnet', '127.0.5.0/29', '--rate', '100', '--ports', ports);
    expect(found.found.map(({ address }: Found) => address)).toEqual(['127.0.5.4', '127.0.5.5']);
  });

  test('asks no faster than it is told', async () => {
    const [port] = /raw=\d+/.exec(ports) ?? [];
    const begun = performance.now();
    await json('--subnet', '127.0.5.0/28', '--rate', '10', '--ports', port ?? '');
    expect(performance.now() - begun).toBeGreaterThan(1_300);
  });

  test('stopped by Ctrl-C it prints what it has found so far', async () => {
    const [port] = /raw=\d+/.exec(ports) ?? [];
    const line = ['--subnet', '127.0.5.0/26', '--rate', '8', '--ports', port ?? '', '-o', 'json', '--lang', 'en'];
    const child = start(['agent', 'discover', ...line], { home });
    const [out, words, closed] = [text(child.stdout), text(child.stderr), once(child, 'close')];
    setTimeout(() => child.kill('SIGINT'), 3_000);
    expect((await closed)[0]).toBe(130);
    const { scanned, total, interrupted } = JSON.parse(await out);
    expect(interrupted).toBe(true);
    expect(scanned).toBeLessThan(total);
    expect(await words).toContain(`${total - scanned} address(es) were not asked`);
  });

  test.each([
    [['--subnet', '10.0.0.0/8'], 'E_SUBNET_TOO_LARGE'],
    [['--subnet', 'office'], 'E_SUBNET_INVALID'],
    [['--subnet', '10.0.0.0/30', '--rate', '1000'], 'E_NUMBER_INVALID'],
    [['--subnet', '10.0.0.0/30', '--ports', 'telnet=23'], 'E_CHOICE_INVALID'],
  ])('%j is refused as wrong usage', async (line, code) => {
    const ended = await discover(...line, '-o', 'json');
    expect({ code: ended.code, error: JSON.parse(ended.stderr).error.code }).toEqual({ code: 2, error: code });
  });
});

describeWithPeer(['ippeveprinter', 'dbus-daemon'], 'motcua agent discover and an IPP printer', () => {
  test('finds it by what it says of itself', async () => {
    const peer = stack.use(await startIppPrinter());
    stack.use(await forwardPort(peer.port, { host: '127.0.5.6' }));
    const found = await json('--subnet', '127.0.5.6/32', '--rate', '100', '--ports', `ipp=${peer.port}`);
    expect(found.found).toMatchObject([
      { kind: 'printer', vendor: 'Example', model: 'Example Office 100', evidence: [{ by: 'ipp' }] },
    ]);
    expect(found.found[0].targets.ipp).toEqual([`ipp://127.0.5.6:${peer.port}/ipp/print`]);
  });
});
