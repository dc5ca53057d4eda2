import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placesOf } from '../../connection/places.ts';
import { writePrivate } from '../../connection/write-private.ts';
import { fileProblem } from '../file-problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;
/** By sender, then by the key of a header: the field that somebody said it is. */
type Memory = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Everybody who is not named; what is known of a sender comes before it. */
const anybody = '*';

/** What was said of columns lies beside the user's configuration: it is this user's word, not the hub's. */
const columnMemoryFile = (env: Environment): string => join(dirname(placesOf(env).configFile), 'import-columns.json');

/** What was said before about columns of a sender, and of anybody. */
export async function recallColumns(env: Environment, sender: string | undefined): Promise<Map<string, string>> {
  const memory = await readMemory(columnMemoryFile(env));
  return new Map(Object.entries({ ...memory[anybody], ...(sender === undefined ? {} : memory[sender]) }));
}

/** Remembers what `--map` said. */
export async function rememberColumns(
  env: Environment,
  { sender = anybody, mappings }: { sender?: string | undefined; mappings: ReadonlyMap<string, string> },
): Promise<void> {
  if (mappings.size === 0) return;
  const path = columnMemoryFile(env);
  const memory = await readMemory(path);
  const own = { ...memory[sender], ...Object.fromEntries(mappings) };
  await writePrivate(path, `${JSON.stringify({ ...memory, [sender]: own }, null, 2)}\n`);
}

async function readMemory(path: string): Promise<Memory> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isMemory(value) ? value : {};
  } catch (error) {
    // A memory that is gone or damaged only means that --map is given once more.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw fileProblem(error, path);
  }
}

const isMemory = (value: unknown): value is Memory =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (own) => typeof own === 'object' && own !== null && Object.values(own).every((field) => typeof field === 'string'),
  );
