import { buffer } from 'node:stream/consumers';
import type { Language } from '@motcua/contract';
import { simulatedLabel } from '@motcua/inventory';
import PDFDocument from 'pdfkit';
import { fromPeopleTexts as texts } from '../texts/from-people.ts';
import { drawCode } from './draw-code.ts';
import { registerFonts } from './fonts.ts';
import { sheet } from './sheet-layout.ts';

interface Poster {
  unit: string;
  unitName: string;
  /** The address that its code opens. */
  code: string;
}

const margin = 56;
const side = 340;

/** A PDF with one A4 sheet for each unit: a code that is read from two metres, and how to use it. */
export async function drawPosters(
  posters: readonly Poster[],
  { simulated, language }: { simulated: boolean; language: Language },
): Promise<Uint8Array> {
  const page = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin,
    autoFirstPage: false,
    info: { Creator: 'motcua' },
  });
  registerFonts(page);
  const done = buffer(page);
  const line = (text: string, font: 'plain' | 'strong', size: number) =>
    page.font(font).fontSize(size).fillColor('black').text(text.normalize('NFC'), { align: 'center' }).moveDown(0.5);
  for (const { unit, unitName, code } of posters) {
    page.addPage();
    if (simulated) line(simulatedLabel[language], 'strong', 12);
    line(texts.posterTitle[language], 'strong', 26);
    line(`${unitName} (${unit})`, 'plain', 18);
    drawCode(page, code, { x: (sheet.width - side) / 2, y: page.y, side });
    page.y += side;
    page.x = margin;
    line(texts.posterHow[language], 'plain', 16);
    line(texts.posterPrivacy[language], 'strong', 16);
    line(code.replace(/\/b\/.*$/, ''), 'plain', 10);
  }
  page.end();
  return done;
}
