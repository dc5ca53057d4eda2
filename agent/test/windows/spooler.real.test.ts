import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Cups,
  describeWithPeer,
  onWindows,
  peerPath,
  scratchFolder,
  startCups,
  startWine,
  type Wine,
} from '../../../test/peers/index.ts';

describeWithPeer(
  ['wine', 'wineserver', 'node.exe', 'koffi.node', 'cupsd', 'lpadmin'],
  'winspool called by koffi',
  () => {
    const stack = new AsyncDisposableStack();
    let windows: Wine;
    let cups: Cups;

    beforeAll(async () => {
      const folder = stack.use(await scratchFolder('spooler'));
      windows = stack.use(await startWine(join(folder.path, 'wine')));
      cups = stack.use(await startCups());
    });
    afterAll(() => stack.disposeAsync());

    const ask = async (koffi: string) => {
      const env = { CUPS_SERVER: cups.server, KOFFI_NODE: onWindows(koffi), NODE_NO_WARNINGS: '1' };
      const said = await windows.runNode(join(import.meta.dirname, 'ask-spooler.ts'), env);
      return said
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
    };

    test('lists printers with names of any letters, and more of them than fit into the first buffer', async () => {
      const names = [
        'counter-1',
        'Máy-in-quầy-2',
        ...Array.from({ length: 40 }, (_, index) => `q${index}-${'x'.repeat(100)}`),
      ];
      for (const name of names) await cups.addQueue(name, 'socket://192.0.2.1:9100');
      const [printers, unlisted, absent, { bytes }] = await ask(peerPath('koffi.node') ?? '');
      expect(printers.printers.map(({ name }: { name: string }) => name).toSorted()).toEqual(names.toSorted());
      expect(printers.printers).toContainEqual({
        ...{ name: 'Máy-in-quầy-2', port: 'CUPS:Máy-in-quầy-2', driver: expect.any(String) },
        ...{ status: 0, attributes: expect.any(Number), jobs: 0 },
      });
      expect(bytes).toBeGreaterThan(16_384);
      // Wine has opened the printer, and has no list of jobs.
      expect(unlisted).toEqual({ printer: 'counter-1', oldestWaiting: null, jobsFailed: 'EnumJobsW: error 0' });
      expect(absent.jobsFailed).toBe('EnumJobsW: ERROR_INVALID_PRINTER_NAME (1801)');
    });

    test('a koffi.node that is no library is told as such', async () => {
      const [failed] = await ask(join(import.meta.dirname, 'no-library.node'));
      expect(failed).toMatchObject({ ok: false, reason: 'tool-missing' });
    });
  },
);
