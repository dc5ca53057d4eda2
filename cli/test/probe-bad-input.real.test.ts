import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snmpdKeys, startSnmpd } from '../../agent/test/snmp/start-snmpd.ts';
import { describeWithPeer, startSnmpsim } from '../../test/peers/index.ts';
import { freePort } from '../../test/peers/port.ts';
import {
  type Stranger,
  startHangUp,
  startSilent,
  startTcpEcho,
  startUdpEcho,
  startWebServer,
} from '../../test/peers/strangers.ts';
import { runHere } from './support/run-here.ts';

interface Row {
  line: string;
  exit: number;
  error: string;
  vi: string;
  en: string;
}

/** Runs it in both languages: nothing on standard output, one error with its code, and words that name what is wrong. */
async function expectError({ line, exit, error, vi, en }: Row): Promise<void> {
  for (const [language, words] of [
    ['vi', vi],
    ['en', en],
  ] as const) {
    const { code, stdout, stderr } = await runHere([...line.split(' '), '-o', 'json'], language);
    const told = JSON.parse(stderr).error;
    expect({ code, stdout, error: told.code }).toEqual({ code: exit, stdout: '', error });
    expect(told.message).toContain(words);
    expect(told.hint).not.toBe('');
  }
}

const invalid = (line: string, value: string): Row => ({
  line,
  exit: 2,
  error: 'E_ADDRESS_INVALID',
  vi: `Không hiểu địa chỉ "${value}"`,
  en: `Cannot read the address "${value}"`,
});
const invalidDevice = (line: string, value: string): Row => ({
  line,
  exit: 2,
  error: 'E_DEVICE_ADDRESS_INVALID',
  vi: `Không hiểu địa chỉ thiết bị "${value}"`,
  en: `Cannot read the device address "${value}"`,
});
const unresolved = (line: string, host: string): Row => ({
  line,
  exit: 7,
  error: 'E_HOST_UNRESOLVED',
  vi: `Không tìm được địa chỉ của máy tên "${host}"`,
  en: `No address was found for the name "${host}"`,
});
const noSnmp = (line: string, address: string): Row => ({
  line,
  exit: 7,
  error: 'E_SNMP_NO_ANSWER',
  vi: `${address} không trả lời SNMP`,
  en: `${address} did not answer SNMP`,
});
const noAnswer = (line: string, address: string, protocol: string): Row => ({
  line,
  exit: 7,
  error: 'E_DEVICE_NO_ANSWER',
  vi: `${address} không trả lời ${protocol}`,
  en: `${address} did not answer ${protocol}`,
});
const unusable = (line: string, address: string, protocol: string): Row => ({
  line,
  exit: 1,
  error: 'E_DEVICE_UNUSABLE',
  vi: `${address} trả lời ${protocol} nhưng không dùng được: `,
  en: `What ${address} answers by ${protocol} cannot be used: `,
});

/** One line of each probe, whose place is left out. */
const probes = [
  { name: 'snmp', at: (host: string) => `probe snmp ${host}` },
  { name: 'ipp', at: (host: string) => `probe ipp ipp://${host}/ipp/print` },
  { name: 'escl', at: (host: string) => `probe escl http://${host}/eSCL` },
  { name: 'raw', at: (host: string) => `probe raw ${host}` },
  { name: 'ups', at: (host: string) => `probe ups ups1@${host}` },
];

describe('an address that is none ends with 2 and is named', () => {
  const hosts = ['192.0.2.0/24', '192.0.2.10:0', '192.0.2.10:70000', '192.0.2.10:abc', '192.0.2.300', '127.1', '[::g]'];
  const more = ['2001:db8::/64', '[2001:db8::1', '[192.0.2.10]:161', 'http://192.0.2.10', 'a@b'];
  test.each([
    ...[...hosts, ...more].map((host) => invalid(`probe snmp ${host}`, host)),
    ...hosts.map((host) => invalid(`probe raw ${host}`, host)),
    ...hosts.map((host) => invalid(`probe ups ups1@${host}`, host)),
    ...['ups1', '@192.0.2.30', 'u$s@192.0.2.30'].map((name) => invalidDevice(`probe ups ${name}`, name)),
    ...[
      '192.0.2.10',
      'ipp://',
      'ipp://[::1/ipp',
      'ipp://192.0.2.10:0/ipp/print',
      'ipp://192.0.2.10:99999/ipp/print',
      'file:///etc/passwd',
      'ftp://192.0.2.10/',
    ].map((uri) => invalidDevice(`probe ipp ${uri}`, uri)),
    ...['192.0.2.40', 'http://', 'ipp://192.0.2.40/eSCL', 'http://192.0.2.40:0/eSCL', 'http://[::g]/eSCL'].map((url) =>
      invalidDevice(`probe escl ${url}`, url),
    ),
  ])('$line', expectError);
});

describe('a flag that is wrong ends with 2 and is named', () => {
  const number = (line: string, value: string): Row => ({
    line,
    exit: 2,
    error: 'E_NUMBER_INVALID',
    vi: `--timeout phải là số nguyên từ 1 đến 600000, không phải "${value}"`,
    en: `--timeout must be a whole number from 1 to 600000, not "${value}"`,
  });
  const times = ['0', '-1', '600001', '99999999999999999999', '1e3', '1.5', 'soon', '0x10'];
  test.each([
    ...times.map((time) => number(`probe snmp 192.0.2.10 --timeout ${time}`, time)),
    ...probes.slice(1).map(({ at }) => number(`${at('192.0.2.10')} --timeout 0`, '0')),
    ...probes.map(
      ({ name, at }): Row => ({
        line: `${at('192.0.2.10')} --speed 5`,
        exit: 2,
        error: 'E_FLAG_UNKNOWN',
        vi: `motcua probe ${name} không có tùy chọn --speed`,
        en: `motcua probe ${name} has no flag --speed`,
      }),
    ),
    ...probes.map(
      ({ at }): Row => ({
        line: `${at('192.0.2.10')} more`,
        exit: 2,
        error: 'E_ARGUMENT_UNEXPECTED',
        vi: 'Thừa tham số more',
        en: 'Unexpected argument more',
      }),
    ),
    ...probes.map(
      ({ name }): Row => ({
        line: `probe ${name}`,
        exit: 2,
        error: 'E_ARGUMENT_MISSING',
        vi: 'Thiếu tham số',
        en: 'is missing',
      }),
    ),
    {
      line: 'probe snmp 192.0.2.10 --user',
      exit: 2,
      error: 'E_FLAG_VALUE_MISSING',
      vi: 'Tùy chọn --user cần một giá trị',
      en: 'Flag --user needs a value',
    },
    {
      line: 'probe snmp 192.0.2.10 --auth telepathy',
      exit: 2,
      error: 'E_CHOICE_INVALID',
      vi: '--auth không thể là "telepathy"',
      en: '--auth cannot be "telepathy"',
    },
    {
      line: 'probe snmp 192.0.2.10 --user a --priv-file /nowhere',
      exit: 2,
      error: 'E_FLAG_MISSING',
      vi: 'Thiếu tùy chọn --auth-file',
      en: 'Flag --auth-file is missing',
    },
    {
      line: 'probe snmp 192.0.2.10 --user a --auth-file /nowhere/auth.txt',
      exit: 5,
      error: 'E_FILE_NOT_FOUND',
      vi: 'Không tìm thấy tệp /nowhere/auth.txt',
      en: 'There is no file /nowhere/auth.txt',
    },
    // A key of version 3 is never a flag: every user of the PC could read it in the list of processes.
    ...['--auth-key', '--priv-key', '--password'].map(
      (flag): Row => ({
        line: `probe snmp 192.0.2.10 --user a ${flag} x`,
        exit: 2,
        error: 'E_FLAG_UNKNOWN',
        vi: `motcua probe snmp không có tùy chọn ${flag}`,
        en: `motcua probe snmp has no flag ${flag}`,
      }),
    ),
  ])('$line', expectError);
});

describe('a device that is not there ends with 7', () => {
  test.each([
    ...probes.map(({ at }) => unresolved(`${at('no-such-device.invalid')} --timeout 3000`, 'no-such-device.invalid')),
    noSnmp('probe snmp 127.0.0.1:9 --timeout 300', '127.0.0.1:9'),
    noSnmp('probe snmp [::1]:9 --timeout 300', '[::1]:9'),
    noSnmp('probe snmp 192.0.2.1 --timeout 300', '192.0.2.1:161'),
    noSnmp('probe snmp fe80::1%lo --timeout 300', '[fe80::1%lo]:161'),
    noAnswer('probe ipp ipp://127.0.0.1:9/ipp/print', 'ipp://127.0.0.1:9/ipp/print', 'IPP'),
    noAnswer('probe ipp ipps://[::1]:9/ipp/print', 'ipps://[::1]:9/ipp/print', 'IPP'),
    noAnswer('probe ipp ipp://192.0.2.1/ipp/print --timeout 300', 'ipp://192.0.2.1/ipp/print', 'IPP'),
    noAnswer('probe escl https://127.0.0.1:9/eSCL', 'https://127.0.0.1:9/eSCL', 'eSCL'),
    noAnswer('probe escl http://[::1]:9', 'http://[::1]:9/eSCL', 'eSCL'),
    noAnswer('probe escl http://192.0.2.1 --timeout 300', 'http://192.0.2.1:80/eSCL', 'eSCL'),
    noAnswer('probe raw 127.0.0.1:9', '127.0.0.1:9', 'TCP'),
    noAnswer('probe raw [::1]:9', '[::1]:9', 'TCP'),
    noAnswer('probe raw 192.0.2.1 --timeout 300', '192.0.2.1:9100', 'TCP'),
    noAnswer('probe ups ups1@127.0.0.1:9', 'ups1@127.0.0.1:9', 'NUT'),
    noAnswer('probe ups ups1@[::1]:9', 'ups1@[::1]:9', 'NUT'),
    noAnswer('probe ups ups1@192.0.2.1 --timeout 300', 'ups1@192.0.2.1:3493', 'NUT'),
  ])('$line', expectError);
});

describe('somebody who speaks another protocol', () => {
  const stack = new AsyncDisposableStack();
  let strangers: Record<'echo' | 'udp' | 'udpText' | 'silent' | 'hangUp' | 'web', Stranger>;
  beforeAll(async () => {
    strangers = {
      echo: stack.use(await startTcpEcho()),
      udp: stack.use(await startUdpEcho()),
      udpText: stack.use(await startUdpEcho(() => Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'))),
      silent: stack.use(await startSilent()),
      hangUp: stack.use(await startHangUp()),
      web: stack.use(await startWebServer()),
    };
  });
  afterAll(() => stack.disposeAsync());
  const place = (name: keyof typeof strangers) => `${strangers[name].host}:${strangers[name].port}`;

  test.each(['udp', 'udpText'] as const)('%s is no SNMP agent, and ends with 1', async (name) => {
    await expectError({
      line: `probe snmp ${place(name)} --timeout 2000`,
      exit: 1,
      error: 'E_SNMP_UNUSABLE',
      vi: `Không dùng được câu trả lời của ${place(name)}`,
      en: `What ${place(name)} answers cannot be used`,
    });
  });

  test.each(['echo', 'web'] as const)(
    '%s is no IPP printer, scanner, raw printer or UPS, and ends with 1',
    async (name) => {
      const uri = `ipp://${place(name)}/ipp/print`;
      await expectError(unusable(`probe ipp ${uri} --timeout 2000`, uri, 'IPP'));
      const url = `http://${place(name)}/eSCL`;
      await expectError(unusable(`probe escl ${url} --timeout 2000`, url, 'eSCL'));
      for (const model of ['escpos', 'pjl', 'zpl'])
        await expectError(unusable(`probe raw ${place(name)} --model ${model} --timeout 1000`, place(name), model));
      await expectError(unusable(`probe ups ups1@${place(name)} --timeout 1000`, `ups1@${place(name)}`, 'NUT'));
    },
  );

  test.each(['silent', 'hangUp'] as const)('%s does not answer, and ends with 7', async (name) => {
    const uri = `ipp://${place(name)}/ipp/print`;
    await expectError(noAnswer(`probe ipp ${uri} --timeout 300`, uri, 'IPP'));
    const url = `http://${place(name)}/eSCL`;
    await expectError(noAnswer(`probe escl ${url} --timeout 300`, url, 'eSCL'));
    await expectError(noAnswer(`probe ups ups1@${place(name)} --timeout 300`, `ups1@${place(name)}`, 'NUT'));
  });
});

describeWithPeer(['snmpsimd'], 'an SNMP agent', () => {
  test('that knows another community is silent, and ends with 7', async () => {
    await using sim = await startSnmpsim({ known: '1.3.6.1.2.1.1.1.0|4|Simulated\n' });
    const address = `${sim.host}:${sim.port}`;
    await expectError(noSnmp(`probe snmp ${address} --community other --timeout 800`, address));
  });
});

describeWithPeer(['snmpd'], 'an SNMP agent of version 3', () => {
  const stack = new AsyncDisposableStack();
  let address: string;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-v3-'));
    stack.defer(() => rm(folder, { recursive: true, force: true }));
    const port = await freePort();
    stack.use(await startSnmpd([{ name: 'motcua', auth: 'SHA', priv: 'AES' }], port));
    address = `127.0.0.1:${port}`;
    for (const [name, key] of Object.entries({ ...snmpdKeys, wrong: 'wrong-password' }))
      writeFileSync(join(folder, name), `${key}\n`);
  });
  afterAll(() => stack.disposeAsync());

  test.each([
    {
      who: 'it does not know',
      flags: '--user nobody',
      denial: 'usmStatsUnknownUserNames',
      vi: 'không có người dùng này',
    },
    {
      who: 'whose password is wrong',
      flags: '--user motcua --auth-file {wrong} --priv-file {priv}',
      denial: 'usmStatsWrongDigests',
      vi: 'sai mật khẩu hoặc cách xác thực',
    },
    {
      who: 'who authenticates in another way',
      flags: '--user motcua --auth md5 --auth-file {auth} --priv-file {priv}',
      denial: 'usmStatsWrongDigests',
      vi: 'sai mật khẩu hoặc cách xác thực',
    },
    {
      who: 'who does not encrypt although he must',
      flags: '--user motcua --auth-file {auth}',
      denial: 'authorizationError',
      vi: 'chỉ được đọc khi có xác thực và mã hóa',
    },
  ])('denies a user $who, and ends with 1', async ({ flags, denial, vi }) => {
    const line = `probe snmp ${address} --timeout 3000 ${flags.replace(/\{(\w+)\}/g, (_, name) => join(folder, name))}`;
    await expectError({
      line,
      exit: 1,
      error: 'E_SNMP_DENIED',
      vi: `${address} từ chối người dùng SNMP này: `,
      en: `(${denial})`,
    });
    expect((await runHere([...line.split(' '), '-o', 'json'], 'vi')).stderr).toContain(vi);
  });

  test('is silent to a user whose privacy password is wrong, and ends with 7', async () => {
    const keys = `--auth-file ${join(folder, 'auth')} --priv-file ${join(folder, 'wrong')}`;
    await expectError(noSnmp(`probe snmp ${address} --user motcua ${keys} --timeout 1000`, address));
  });
});
