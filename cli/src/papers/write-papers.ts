import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeForms } from '@motcua/inventory';
import type { ProposalBody } from '@motcua/policies';
import { annexSheets } from './annex-sheets.ts';
import { estimateSheet } from './estimate.ts';
import { requestPaper } from './request.ts';
import { writePaper } from './write-paper.ts';

/** Names of the files; they are sent by people, and so plain. */
const files = { estimate: 'du-toan.xlsx', request: 'to-trinh.docx' } as const;

/** Writes the papers of a proposal into a folder, which is made; gives their paths. */
export async function writePapers(proposal: ProposalBody, folder: string): Promise<string[]> {
  const [estimate, request] = await Promise.all([
    writeForms([estimateSheet(proposal), ...annexSheets(proposal)]),
    writePaper(requestPaper(proposal)),
  ]);
  await mkdir(folder, { recursive: true });
  const written = [
    { path: join(folder, files.estimate), bytes: estimate },
    { path: join(folder, files.request), bytes: request },
  ];
  await Promise.all(written.map(({ path, bytes }) => writeFile(path, bytes)));
  return written.map(({ path }) => path);
}
