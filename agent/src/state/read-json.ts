import { isMissing } from './error-code.ts';
import type { Files } from './files.ts';

export type ReadJson = { kind: 'value'; value: unknown } | { kind: 'missing' } | { kind: 'damaged'; detail: string };

/** A small JSON file; a damaged one is told apart from one that is not there. */
export async function readJson(files: Files, path: string, { limit = 1_048_576 } = {}): Promise<ReadJson> {
  try {
    const bytes = await files.read(path, limit);
    return { kind: 'value', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    return { kind: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}
