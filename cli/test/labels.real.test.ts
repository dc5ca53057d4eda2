import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, runTool } from '../../test/peers/index.ts';
import { cornerOf, label } from '../src/labels/sheet-layout.ts';
import { launch, makeHome } from './support/launch.ts';

const home = makeHome();
const file = join(home, 'tem quận.pdf');
const dotsPerInch = 200;
const dots = (points: number) => Math.round((points / 72) * dotsPerInch);

describeWithPeer(['zbarimg', 'pdftotext', 'pdftoppm'], 'labels as a scanner and a person read them', () => {
  let made: { labels: number; sheets: number };
  beforeAll(async () => {
    const line = ['label', 'print', '-f', 'demo:hanoi-2022-06-30', '--unit', '00364', '--as-of', '2026-06-30'];
    const { code, stdout, stderr } = await launch([...line, '--out', file, '--lang', 'vi', '-o', 'json'], { home });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    made = JSON.parse(stdout);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('each code gives its tag when its label is scanned', async () => {
    const scanned: string[] = [];
    for (let at = 0; at < made.labels; at += 1) {
      const { x, y } = cornerOf(at);
      const crop = ['-x', dots(x), '-y', dots(y), '-W', dots(label.width), '-H', dots(label.height)].map(String);
      const image = join(home, `tem-${at}`);
      await runTool('pdftoppm', [
        '-r',
        String(dotsPerInch),
        '-f',
        '1',
        '-l',
        '1',
        ...crop,
        '-singlefile',
        '-png',
        file,
        image,
      ]);
      scanned.push((await runTool('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', `${image}.png`])).trim());
    }
    expect(made.sheets).toBe(1);
    expect(scanned).toContain('motcua:00364-PC-01');
    expect(new Set(scanned).size).toBe(made.labels);
    expect(scanned.every((text) => /^motcua:00364-[A-Z]{2}-\d\d$/.test(text))).toBe(true);
  });

  test('each says its tag, kind and unit in clear, and that it is simulated', async () => {
    const text = (await runTool('pdftotext', ['-layout', file, '-'], { LC_ALL: 'C.UTF-8' })).normalize('NFC');
    expect(text).toContain('00364-PC-01');
    expect(text).toContain('Phường Khương Đình (00364)');
    expect(text).toContain('Máy tính');
    expect(text.match(/Dữ liệu mô phỏng/g)).toHaveLength(made.labels);
  });
});
