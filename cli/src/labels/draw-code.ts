import { create } from 'qrcode';
import type { Page } from './fonts.ts';
import { runsOf } from './sheet-layout.ts';

/** Modules left white around a code, as ISO/IEC 18004 wants. */
const quiet = 4;

/** Draws a QR code into a square, its white border included. */
export function drawCode(page: Page, text: string, { x, y, side }: { x: number; y: number; side: number }): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const module = side / (modules.size + 2 * quiet);
  const [left, top] = [x + quiet * module, y + quiet * module];
  for (const { row, from, length } of runsOf(modules.size, (down, across) => modules.get(down, across) === 1))
    page.rect(left + from * module, top + row * module, length * module, module);
  page.fill('black');
}
