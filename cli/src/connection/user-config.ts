import { readFile } from 'node:fs/promises';
import { ExpectedError, type Language, languages } from '@motcua/contract';
import { type Problem, readYaml, type YamlDocument } from '@motcua/inventory';
import { type Output, outputs } from '../flags/outputs.ts';
import { fileProblem } from '../services/file-problem.ts';
import { configTexts } from '../texts/config.ts';

/** A hub that the user gave a name. */
interface HubContext {
  hub: string | null;
  data: string | null;
  tokenFile: string | null;
  caFile: string | null;
}

/** The user's own settings. */
export interface UserConfig {
  currentContext: string | null;
  contexts: Readonly<Record<string, HubContext>>;
  lang: Language | null;
  output: Output | null;
}

export const emptyConfig: UserConfig = { currentContext: null, contexts: {}, lang: null, output: null };

/** The user's settings; none when there is no file. */
export async function readUserConfig(path: string): Promise<UserConfig> {
  try {
    return parseUserConfig({ path, text: await readFile(path, 'utf8') });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyConfig;
    throw fileProblem(error, path);
  }
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads settings; a key that does not exist is an error, because a misspelt one would silently do nothing. */
export function parseUserConfig({ path, text }: { path: string; text: string }): UserConfig {
  const problems: Problem[] = [];
  const [document] = [...readYaml({ path, text }, problems)];
  const [wrong] = problems;
  if (wrong !== undefined) {
    const { at, where, words } = wrong;
    throw new ExpectedError('E_CONFIG_INVALID', { ...at, where: where || '-', detail: words.en, detailVi: words.vi });
  }
  if (document === undefined) return emptyConfig;
  const read = new Reader(document);
  const root = read.object([], ['currentContext', 'contexts', 'lang', 'output']);
  const contexts = read.object(['contexts']);
  return {
    currentContext: read.text(['currentContext']),
    contexts: Object.fromEntries(Object.keys(contexts).map((name) => [name, readContext(read, name)])),
    lang: root.lang === undefined ? null : read.choice(['lang'], languages),
    output: root.output === undefined ? null : read.choice(['output'], outputs),
  };
}

function readContext(read: Reader, name: string): HubContext {
  const keys = ['hub', 'data', 'tokenFile', 'caFile'] as const;
  read.object(['contexts', name], keys);
  const [hub = null, data = null, tokenFile = null, caFile = null] = keys.map((key) =>
    read.text(['contexts', name, key]),
  );
  return { hub, data, tokenFile, caFile };
}

/** Takes values out of a document, and names line and column of one that does not fit. */
class Reader {
  readonly #document: YamlDocument;

  constructor(document: YamlDocument) {
    this.#document = document;
  }

  object(path: readonly string[], keys?: readonly string[]): Plain {
    const value = this.#at(path);
    if (value === undefined || value === null || value === '') return {};
    if (!isPlain(value)) throw this.#wrong(path, 'mapping');
    const odd = keys === undefined ? undefined : Object.keys(value).find((key) => !keys.includes(key));
    if (odd !== undefined) throw this.#wrong([...path, odd], 'key', keys);
    return value;
  }

  text(path: readonly string[]): string | null {
    const value = this.#at(path);
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw this.#wrong(path, 'text');
    return value;
  }

  choice<Choice extends string>(path: readonly string[], choices: readonly Choice[]): Choice {
    const choice = choices.find((candidate) => candidate === this.#at(path));
    if (choice === undefined) throw this.#wrong(path, 'choice', choices);
    return choice;
  }

  #at(path: readonly string[]): unknown {
    return path.reduce<unknown>((value, key) => (isPlain(value) ? value[key] : undefined), this.#document.value);
  }

  #wrong(path: readonly string[], what: keyof typeof configTexts, choices: readonly string[] = []): ExpectedError {
    const { vi, en } = configTexts[what];
    const list = choices.join(', ');
    const at = this.#document.locate(path, what === 'key' ? 'key' : 'value');
    return new ExpectedError('E_CONFIG_INVALID', {
      ...at,
      where: path.join('.') || '-',
      detail: en + list,
      detailVi: vi + list,
    });
  }
}
