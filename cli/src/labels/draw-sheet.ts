import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { kindRow, type Language } from '@motcua/contract';
import { type Label, simulatedLabel } from '@motcua/inventory';
import PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import { label as box, cornerOf, labelsOnSheet, runsOf, sheet } from './sheet-layout.ts';

const require = createRequire(import.meta.url);
/** Letters that Vietnamese needs; the files come with the package. */
const fontFiles = () => ({
  plain: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
});

type Page = InstanceType<typeof PDFDocument>;

/** Modules left white around a code, as ISO/IEC 18004 wants. */
const quiet = 4;

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
  for (const [name, file] of Object.entries(fontFiles())) page.registerFont(name, file);
  const done = buffer(page);
  for (const [at, label] of labels.entries()) {
    if (at % labelsOnSheet === 0) page.addPage();
    const corner = cornerOf(at % labelsOnSheet);
    drawCode(page, label.code, corner);
    drawWords(page, linesOf(label, { simulated, language }), corner);
  }
  page.end();
  return done;
}

interface Corner {
  x: number;
  y: number;
}

function drawCode(page: Page, text: string, { x, y }: Corner): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const module = box.code / (modules.size + 2 * quiet);
  const [left, top] = [x + box.inset / 2, y + (box.height - box.code) / 2].map((edge) => edge + quiet * module) as [
    number,
    number,
  ];
  for (const { row, from, length } of runsOf(modules.size, (down, across) => modules.get(down, across) === 1))
    page.rect(left + from * module, top + row * module, length * module, module);
  page.fill('black');
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
