import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '@motcua/contract';
import {
  generateHanoi20220630,
  hanoiDemoName,
  type Installation,
  loadInstallation,
  type SourceFile,
} from '@motcua/inventory';
import { fileProblem } from './file-problem.ts';

const demoPrefix = 'demo:';
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** An installation from a SOURCE: a YAML file, a folder of them, or `demo:hanoi-2022-06-30`. */
export async function readSource(source: string): Promise<Installation> {
  if (source.startsWith(demoPrefix)) {
    if (source !== demoPrefix + hanoiDemoName)
      throw new ExpectedError('E_SOURCE_UNKNOWN', { source: source.slice(0, 80) });
    return generateHanoi20220630({ sha256 });
  }
  return loadInstallation(await readFiles(source));
}

const isYaml = (name: string) => /\.ya?ml$/i.test(name);

async function readFiles(path: string): Promise<SourceFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) {
      if (!isYaml(path)) throw new ExpectedError('E_SOURCE_UNKNOWN', { source: path.slice(0, 200) });
      return [{ path, text: await readText(path) }];
    }
    const names = (await readdir(path, { recursive: true })).filter(isYaml).toSorted();
    if (names.length === 0) throw new ExpectedError('E_SOURCE_EMPTY', { path });
    const files: SourceFile[] = [];
    for (const name of names) files.push({ path: join(path, name), text: await readText(join(path, name)) });
    return files;
  } catch (error) {
    throw fileProblem(error, path);
  }
}

/** Old files come in TCVN3 or VNI encodings; read as UTF-8 their names would be nonsense in the register. */
async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ExpectedError('E_FILE_NOT_UTF8', { path }, { cause });
  }
}
