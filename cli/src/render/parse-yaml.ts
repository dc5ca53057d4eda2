import { ExpectedError } from '@motcua/contract';
import { parse } from 'yaml';

/** A file in the form of `-o yaml` or `-o json`, as an object. */
export function parseYaml(text: string, path: string): object {
  const value = attempt(text, path);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new ExpectedError('E_TARGETS_FILE_INVALID', { path, detail: typeof value });
}

function attempt(text: string, path: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
    throw new ExpectedError('E_TARGETS_FILE_INVALID', { path, detail }, { cause: error });
  }
}
