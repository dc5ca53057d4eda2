import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is kept secret on this machine, so that it can be looked for in what is given away. */
export async function knownSecrets(env: Environment, dataDir: string | null): Promise<string[]> {
  const named = Object.entries(env).filter(([name]) => /^(MOTCUA|PG)/.test(name) && !/_FILE$/.test(name));
  const values = named.filter(([name]) => /TOKEN|PASS|SECRET|KEY|COMMUNIT/.test(name)).map(([, value]) => value ?? '');
  const files = Object.entries(env).flatMap(([name, path]) => (isSecretFile(name) && path ? [path] : []));
  const inFolder = dataDir === null ? [] : await secretFiles(dataDir);
  const texts = await Promise.all([...files, ...inFolder].map((path) => readFile(path, 'utf8').catch(() => '')));
  return [...values, ...texts.flatMap(linesOf)];
}

const isSecretFile = (name: string): boolean => /^MOTCUA_.*(TOKEN|PASSWORD|SECRET)_FILE$/.test(name);

async function secretFiles(dataDir: string): Promise<string[]> {
  const ca = await readdir(join(dataDir, 'ca')).catch(() => []);
  const store = await readFile(join(dataDir, 'store.json'), 'utf8').catch(() => '{}');
  const { passwordFile = null } = JSON.parse(store) as { passwordFile?: string | null };
  return [
    join(dataDir, 'admin.token'),
    // Certificates are public; they are short of lines that would be missed.
    ...ca.filter((name) => /key|json$/.test(name)).map((name) => join(dataDir, 'ca', name)),
    ...(passwordFile === null ? [] : [passwordFile]),
  ];
}

/** Also each long line for itself: a log may quote a part of a key. */
const linesOf = (text: string): string[] =>
  [text, ...text.split(/\r?\n|\\n/)].map((line) => line.trim()).filter((line) => line.length >= 8);
