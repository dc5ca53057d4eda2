import { Document, Packer } from 'docx';
import type { Paper } from './block.ts';
import { headTable, pageHeaders } from './paper-head.ts';
import { blockParts } from './paper-parts.ts';
import { font, mm } from './paper-style.ts';

/** A paper as a .docx file in the form of Decree 30/2020, Appendix I: A4, its margins, its type and its sizes. */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    ...{
      creator: 'motcua',
      lastModifiedBy: 'motcua',
      title: paper.blocks[0]?.is === 'title' ? paper.blocks[0].text : '',
    },
    styles: {
      default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
          },
        },
        headers: pageHeaders(paper.marking),
        children: [headTable(paper), ...paper.blocks.flatMap(blockParts)],
      },
    ],
  });
  return Packer.toBuffer(document);
}
