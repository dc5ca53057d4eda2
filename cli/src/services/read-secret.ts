import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileProblem } from './file-problem.ts';

/** A secret from a file, or from standard input by `-`; never from a flag, which every user of the PC can see. */
export async function readSecret(path: string): Promise<string> {
  if (path === '-') return (await text(process.stdin)).trim();
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    throw fileProblem(error, path);
  }
}
