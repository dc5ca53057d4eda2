import { buffer } from 'node:stream/consumers';
import { kindRow, type Language } from '@motcua/contract';
import { type Label, simulatedLabel } from '@motcua/inventory';
import PDFDocument from 'pdfkit';
import { drawCode } from './draw-code.ts';
import { type Page, registerFonts } from './fonts.ts';
import { label as box, cornerOf, labelsOnSheet, sheet } from './sheet-layout.ts';

/** A PDF of labels, A4, with a QR code, the tag, the kind and the unit on each. */
export async function drawLabels(
  labels: readonly Label[],
  { simulated, language }: { simulated: boolean; language: Language },
): Promise<Uint8Array> {
  const page = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    info: { Creator: 'motcua' },
  });
  registerFonts(page);
  const done = buffer(page);
  for (const [at, label] of labels.entries()) {
    if (at % labelsOnSheet === 0) page.addPage();
    const corner = cornerOf(at % labelsOnSheet);
    const { x, y } = corner;
    drawCode(page, label.code, { x: x + box.inset / 2, y: y + (box.height - box.code) / 2, side: box.code });
    drawWords(page, linesOf(label, { simulated, language }), corner);
  }
  page.end();
  return done;
}

interface Corner {
  x: number;
  y: number;
}

interface Line {
  text: string;
  font: 'plain' | 'strong';
  size: number;
  /** Lines of text that it may take. */
  most: number;
}

function linesOf(
  { tag, kind, unit, unitName }: Label,
  { simulated, language }: { simulated: boolean; language: Language },
): Line[] {
  return [
    { text: tag, font: 'strong', size: 10, most: 2 },
    { text: kindRow(kind).words[language], font: 'plain', size: 8, most: 2 },
    { text: `${unitName} (${unit})`, font: 'plain', size: 7.5, most: 3 },
    ...(simulated ? [{ text: simulatedLabel[language], font: 'strong' as const, size: 7, most: 1 }] : []),
  ];
}

/** Text beside the code; NFC, because decomposed marks come out beside their letters. */
function drawWords(page: Page, lines: readonly Line[], { x, y }: Corner): void {
  const left = x + box.inset / 2 + box.code + 4;
  const width = box.width - box.code - box.inset - 4;
  let top = y + box.inset;
  for (const { text, font, size, most } of lines) {
    page.font(font).fontSize(size);
    const height = Math.min(page.heightOfString(text.normalize('NFC'), { width }), page.currentLineHeight(true) * most);
    page.text(text.normalize('NFC'), left, top, { width, height: height + 0.5, ellipsis: true });
    top += height + 2;
  }
}
