import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, runTool } from '../../test/peers/index.ts';
import { cornerOf, label } from '../src/labels/sheet-layout.ts';
import { type DemoHub, startDemoHub } from './support/hub-of-demo.ts';

const dotsPerInch = 200;
const dots = (points: number) => String(Math.round((points / 72) * dotsPerInch));
const picture = join(import.meta.dirname, '../../hub/test/photos/samples/made-with-place-40x30.jpg');

describeWithPeer(['zbarimg', 'pdftoppm', 'pdftotext'], 'what people send, at the command line', () => {
  let hub: DemoHub;
  let dataDir: string;
  let httpUrl: string;
  beforeAll(async () => {
    hub = await startDemoHub();
    dataDir = join(hub.home, 'dữ liệu');
    ({ httpUrl } = JSON.parse(readFileSync(join(dataDir, 'hub.json'), 'utf8')));
  }, 60_000);
  afterAll(() => hub?.[Symbol.asyncDispose]());

  const scan = async (file: string, crop: readonly string[] = []): Promise<string> => {
    const image = `${file}-p`;
    const args = ['-r', String(dotsPerInch), '-f', '1', '-l', '1', ...crop, '-singlefile', '-png', file, image];
    await runTool('pdftoppm', args);
    return (await runTool('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', `${image}.png`])).trim();
  };
  const open = (url: string): Promise<string> => {
    const { pathname, origin } = new URL(url);
    const ca = readFileSync(join(dataDir, 'ca', 'ca.pem'));
    return new Promise((resolve, reject) =>
      request(`${origin}${pathname}`, { ca, agent: false }, async (answer) => resolve(await text(answer)))
        .once('error', reject)
        .end(),
    );
  };

  test('a label that is scanned opens the form of its device, and a stock-take still reads it', async () => {
    const file = join(hub.home, 'tem báo hỏng.pdf');
    const line = ['label', 'print', '--unit', '00364', '--kind', 'pc', '--url', httpUrl, '--network', '127.0.0.0/8'];
    const made = await hub.json([...line, '--out', file]);
    expect(made).toMatchObject({ unit: '00364', sheets: 1, simulated: true });
    const { x, y } = cornerOf(0);
    const crop = ['-x', dots(x), '-y', dots(y), '-W', dots(label.width), '-H', dots(label.height)];
    const scanned = await scan(file, crop);
    expect(scanned).toMatch(/^https:\/\/[^/]+\/b\/[\w-]{22}#motcua:00364-PC-01$/);
    expect(await open(scanned)).toContain('Máy tính 00364-PC-01');
    const codes = await hub.json(['label', 'codes']);
    expect(codes.tokens).toHaveLength(made.labels);
    const { id } = codes.tokens.find(({ device }: { device: string }) => device === '00364-PC-01');
    expect((await hub.json(['label', 'end', id])).tokens[0].endsAt).not.toBeNull();
    expect(await open(scanned)).toContain('Mã QR này không còn dùng được');
    const started = await hub.json(['stocktake', 'start', '--unit', '00364']);
    const { verdicts } = await hub.json(['stocktake', 'scan', String(started.id), '--tag', scanned]);
    expect(verdicts).toMatchObject([{ tag: '00364-PC-01', outcome: 'found' }]);
  });

  test('a poster opens the choice of devices of its unit, and says how to use it', async () => {
    const file = join(hub.home, 'to.pdf');
    const made = await hub.json([
      'label',
      'print',
      '--unit',
      '00364',
      '--url',
      httpUrl,
      '--poster',
      '--out',
      file,
      '--lang',
      'vi',
    ]);
    expect(made).toMatchObject({ labels: 1, sheets: 1 });
    const page = await open(await scan(file));
    expect(page).toContain('Thiết bị nào hỏng?');
    const words = (await runTool('pdftotext', ['-layout', file, '-'], { LC_ALL: 'C.UTF-8' })).normalize('NFC');
    for (const said of ['Phường Khương Đình (00364)', 'Dữ liệu mô phỏng', 'Không chụp người dân'])
      expect(words).toContain(said);
    expect((await hub.run(['label', 'print', '--unit', '00364', '--url', 'http://x'])).code).toBe(2);
    const offline = ['label', 'print', '-f', 'demo:hanoi-2022-06-30', '--unit', '00364', '--url', httpUrl];
    expect((await hub.run(offline)).code).toBe(2);
  });

  test('a photo goes into a ticket, comes back without its place, and is removed with a reason', async () => {
    const opened = await hub.json(['ticket', 'open', '--device', '00364-PC-02', '--text', 'Không lên']);
    const number = String(opened.number);
    const added = await hub.json(['ticket', 'photo', 'add', number, picture]);
    expect(added.photos).toMatchObject([{ type: 'image/jpeg', width: 40, height: 30 }]);
    const out = join(hub.home, 'ảnh.jpg');
    await hub.json(['ticket', 'photo', 'get', number, added.added, '--out', out]);
    expect(readFileSync(out).includes('Made up')).toBe(false);
    expect(readFileSync(out).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    const shown = await hub.run(['ticket', 'show', number, '--lang', 'vi']);
    expect(shown.stdout).toContain(added.added);
    expect(shown.stdout).toContain('40 × 30');
    const reason = ['--reason', 'Có giấy tờ của dân'];
    expect((await hub.json(['ticket', 'photo', 'remove', number, added.added, ...reason])).photos).toEqual([]);
    expect((await hub.run(['ticket', 'photo', 'get', number, added.added])).code).toBe(5);
    mkdirSync(join(hub.home, 'x'));
    writeFileSync(join(hub.home, 'x', 'a.jpg'), 'GIF89a');
    expect((await hub.run(['ticket', 'photo', 'add', number, join(hub.home, 'x', 'a.jpg')])).code).toBe(2);
  });

  test('a ticket names what it waits for, and what stands in for it', async () => {
    const opened = await hub.json(['ticket', 'open', '--device', '00364-PC-03', '--text', 'Hỏng nguồn']);
    const number = String(opened.number);
    expect((await hub.run(['ticket', 'lend', number, '--device', '00364-PC-02'])).stderr).toContain('in_use');
    await hub.json(['ticket', 'assign', number, '--to', 'it_staff']);
    await hub.json(['ticket', 'start', number]);
    expect((await hub.run(['ticket', 'wait', number, '--reason', 'x'])).code).toBe(2);
    const waits = ['ticket', 'wait', number, '--vendor', 'Công ty Thử', '--reason', 'Bảo hành', '--lang', 'vi'];
    const waiting = await hub.run(waits);
    expect(waiting.stdout).toContain('Nhà cung cấp: Công ty Thử. Bảo hành');
    expect((await hub.json(['ticket', 'loans'])).loans).toEqual([]);
  });
});
