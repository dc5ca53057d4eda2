import { writeFile } from 'node:fs/promises';
import type { Paper } from '../papers/block.ts';
import { fileProblem } from './file-problem.ts';

/** Writes a paper as a .docx file; gives its path. */
export async function writePaperFile(path: string, paper: Paper): Promise<string> {
  const { writePaper } = await import('../papers/write-paper.ts');
  const bytes = await writePaper(paper);
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw fileProblem(error, path);
  }
  return path;
}
