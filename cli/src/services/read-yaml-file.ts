import { readFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import type { SourceFile } from '@motcua/inventory';
import { fileProblem } from './file-problem.ts';

/** A text file as the parsers want it: E_FILE_NOT_UTF8 when it is in an old encoding. */
export async function readYamlFile(path: string): Promise<SourceFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw fileProblem(error, path);
  }
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ExpectedError('E_FILE_NOT_UTF8', { path }, { cause });
  }
}
