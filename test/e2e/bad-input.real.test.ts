import { once } from 'node:events';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeInstallation, type RunningHub, type TestInstallation } from '../support/installation.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

describe('a wrong command', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let hub: RunningHub;

  beforeAll(async () => {
    office = stack.use(await makeInstallation({ name: 'bad-input' }));
    hub = await office.startHub();
  });
  afterAll(() => stack.disposeAsync());

  /** Runs it in both languages: each says what and where, nothing goes to standard output, the exit code is the table's. */
  async function expectError(
    args: string[],
    { exit, vi, en }: { exit: number; vi: string; en: string },
  ): Promise<void> {
    const inVietnamese = await office.cli([...args, '--lang', 'vi']);
    const inEnglish = await office.cli([...args, '--lang', 'en']);
    expect(inVietnamese.stderr).toContain(vi);
    expect(inEnglish.stderr).toContain(en);
    expect([inVietnamese, inEnglish].map(({ code, stdout }) => ({ code, stdout }))).toEqual([
      { code: exit, stdout: '' },
      { code: exit, stdout: '' },
    ]);
  }

  test('about a unit that does not exist ends with 5 and names the unit', async () => {
    await expectError(['unit', 'show', '99999'], {
      exit: 5,
      vi: 'Không có đơn vị 99999',
      en: 'There is no unit 99999',
    });
  });

  test('with a date that is none ends with 2 and names the value', async () => {
    await expectError(['audit', '-f', 'demo:hanoi-2022-06-30', '--as-of', 'hôm-qua'], {
      exit: 2,
      vi: 'Không hiểu ngày "hôm-qua"',
      en: 'Cannot read the date "hôm-qua"',
    });
  });

  test('with a date that is not in the calendar ends with 2', async () => {
    await expectError(['audit', '-f', 'demo:hanoi-2022-06-30', '--as-of', '2022-02-30'], {
      exit: 2,
      vi: 'Không hiểu ngày "2022-02-30"',
      en: 'Cannot read the date "2022-02-30"',
    });
  });

  const head =
    'apiVersion: motcua.vn/v1\nkind: Installation\nmetadata: { name: x }\nspec: { simulated: false, levels: [] }\n';

  test.each([
    ['malformed', 'metadata: [1, 2\n', 7, 1, 'cú pháp', 'syntax'],
    [
      'of a wrong type',
      'apiVersion: motcua.vn/v1\nkind: Unit\nmetadata: { code: 00364, validFrom: soon }\nspec: { name: X, level: commune, unitType: phuong }\n',
      8,
      37,
      'metadata.validFrom: phải là ngày',
      'metadata.validFrom: must be a',
    ],
  ])('with YAML that is %s ends with 1 and names file, line and column', async (_, text, line, column, vi, en) => {
    const file = join(office.folder, 'bad.yaml');
    await writeFile(file, `${head}---\n${text}`);
    await expectError(['audit', '-f', file], {
      exit: 1,
      vi: `${file}:${line}:${column}: YAML sai: ${vi}`,
      en: `${file}:${line}:${column}: bad YAML: ${en}`,
    });
  });

  test('with a file that is not there ends with 5 and names it', async () => {
    const file = join(office.folder, 'nowhere.yaml');
    await expectError(['audit', '-f', file], {
      exit: 5,
      vi: `Không tìm thấy tệp ${file}`,
      en: `There is no file ${file}`,
    });
  });

  test('that starts a hub on a port in use ends with 6 and names the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const data = join(office.folder, 'other-data');
    await office.cli(['init', '--data', data, '--yes']);
    await expectError(['hub', 'run', '--data', data, '--http-port', port, '--mqtt-port', '0'], {
      exit: 6,
      vi: `Cổng ${port} trên`,
      en: `Port ${port} on`,
    });
    await expectError(['hub', 'run', '--data', data, '--http-port', '0', '--mqtt-port', port], {
      exit: 6,
      vi: `Cổng ${port} trên`,
      en: `Port ${port} on`,
    });
    other.close();
  });

  test('that starts a second hub on one data folder ends with 6', async () => {
    await expectError(['hub', 'run', '--data', office.data, '--http-port', '0', '--mqtt-port', '0'], {
      exit: 6,
      vi: `Thư mục ${office.data} đang được tiến trình ${hub.program.pid} dùng`,
      en: `Folder ${office.data} is used by process ${hub.program.pid}`,
    });
  });

  test('that starts a hub without an installation ends with 5 and says how to make one', async () => {
    const data = join(office.folder, 'nothing-here');
    await expectError(['hub', 'run', '--data', data], {
      exit: 5,
      vi: `motcua init --data ${data}`,
      en: `motcua init --data ${data}`,
    });
  });

  describe('about an agent', () => {
    test('that is not enrolled ends with 5 and says how to enrol', async () => {
      const state = join(office.folder, 'not-enrolled');
      await expectError(['agent', 'run', '--state', state], {
        exit: 5,
        vi: `Máy này chưa ghi danh: ${state}`,
        en: `This PC is not enrolled: ${state}`,
      });
    });

    test('whose state folder is a file ends with 4', async () => {
      const state = join(office.folder, 'a-file');
      await writeFile(state, '');
      await expectError(['agent', 'run', '--state', state], {
        exit: 4,
        vi: `Không dùng được thư mục trạng thái ${state}`,
        en: `Cannot use the state folder ${state}`,
      });
    });

    test.skipIf(!isRoot)("whose state folder is somebody else's ends with 4 (needs root)", async () => {
      const state = join(office.folder, 'foreign');
      await mkdir(state, { mode: 0o700 });
      await chown(state, nobody, nobody);
      await expectError(['agent', 'run', '--state', state], {
        exit: 4,
        vi: `Không dùng được thư mục trạng thái ${state}`,
        en: `Cannot use the state folder ${state}`,
      });
    });

    test('whose state folder another agent uses ends with 6, and that one goes on', async () => {
      const state = await office.enrol('counter');
      const first = office.startAgent(state);
      await first.untilOutput('started');
      await expectError(['agent', 'run', '--state', state], {
        exit: 6,
        vi: `Thư mục ${state} đang được tiến trình ${first.pid} dùng`,
        en: `Folder ${state} is used by process ${first.pid}`,
      });
      expect(first.running()).toBe(true);
      await first.stop();
    });
  });
});
