import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { ExpectedError } from '@motcua/contract';
import {
  checkRegister,
  generateHanoi20220630,
  hanoiDemoName,
  type Installation,
  loadLinks,
  loadLocated,
  readRegisterSheets,
  type SourceFile,
} from '@motcua/inventory';
import { loadSettings, noSettings, type PolicySettings, type RecordedOf, settingDocuments } from '@motcua/policies';
import { brokenTickets, type Opening } from './demo/broken-tickets.ts';
import { fileProblem } from './file-problem.ts';

const demoPrefix = 'demo:';
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** An installation with what it says about standards, and where each row is written. */
export interface Source {
  installation: Installation;
  settings: PolicySettings;
  /** The same as it is written, by file. */
  settingFiles: readonly SourceFile[];
  recordedOf: RecordedOf;
  /** Versions of lines to units, each with its place; null when nothing is said of lines. */
  links: ReturnType<typeof loadLinks>;
}

/** An installation from a SOURCE: a YAML file, a folder of them, an exported .xlsx, or `demo:hanoi-2022-06-30`. */
export const readSource = async (source: string): Promise<Installation> => (await readWholeSource(source)).installation;

/** The tickets that an installation from a SOURCE begins with: only the demo has some. */
export const openingsOf = (source: string | undefined, installation: Installation | null): Opening[] =>
  installation !== null && source === demoPrefix + hanoiDemoName ? brokenTickets(installation, sha256) : [];

/** The same, with packs, parameters and waivers that stand in its files, and the line of each row. */
export async function readWholeSource(source: string): Promise<Source> {
  if (source.startsWith(demoPrefix)) {
    if (source !== demoPrefix + hanoiDemoName)
      throw new ExpectedError('E_SOURCE_UNKNOWN', { source: source.slice(0, 80) });
    return {
      installation: generateHanoi20220630({ sha256 }),
      settings: noSettings,
      settingFiles: [],
      recordedOf: () => ({ in: 'demo' }),
      links: null,
    };
  }
  if (/\.xlsx$/i.test(source)) return fromWorkbook(source);
  const files = await readFiles(source);
  const { installation, pointOf } = loadLocated(files);
  return {
    installation,
    settings: loadSettings(files),
    settingFiles: settingDocuments(files),
    links: loadLinks(files),
    recordedOf(row) {
      const point = pointOf(row);
      return point === null ? null : { in: 'file', ...point };
    },
  };
}

/** A workbook as `motcua export -o xlsx` writes it. */
async function fromWorkbook(path: string): Promise<Source> {
  const { readWorkbook } = await import('../workbook/read-workbook.ts');
  const installation = readRegisterSheets(await readWorkbook(path), { path, name: basename(path, extname(path)) });
  const problems = checkRegister(installation);
  const told = problems
    .slice(0, 20)
    .map(({ at, words }) => ({ en: `${at.path}: ${words.en}`, vi: `${at.path}: ${words.vi}` }));
  if (problems.length > 0)
    throw new ExpectedError('E_REGISTER_INVALID', {
      detail: told.map(({ en }) => en).join('\n'),
      detailVi: told.map(({ vi }) => vi).join('\n'),
    });
  return { installation, settings: noSettings, settingFiles: [], recordedOf: () => null, links: null };
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
