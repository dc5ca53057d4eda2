import { ExpectedError } from '@motcua/contract';

/**
 * Far above any real installation (a country of 11,000 units is 25 million characters), below what would exhaust a small
 * machine: the syntax tree of a document takes some 150 bytes a character.
 */
export const yamlLimits = {
  files: 20_000,
  charsOfDocument: 4_000_000,
  charsOfFile: 64_000_000,
  charsOfAll: 128_000_000,
  depth: 40,
  problems: 1000,
} as const;

/** A file that has been read but not understood. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Refuses more than can be held, before anything is parsed. */
export function assertWithinLimits(files: readonly SourceFile[]): void {
  let all = 0;
  for (const [index, { path, text }] of files.entries()) {
    all += text.length;
    assertAtMost(path, index + 1, yamlLimits.files, { vi: 'tệp', en: 'files' });
    assertAtMost(path, text.length, yamlLimits.charsOfFile, characters);
    assertAtMost(path, all, yamlLimits.charsOfAll, characters);
    assertAtMost(path, longestDocument(text), yamlLimits.charsOfDocument, inOneDocument);
  }
}

const characters = { vi: 'ký tự', en: 'characters' };
const inOneDocument = { vi: 'ký tự trong một tài liệu', en: 'characters in one document' };

function assertAtMost(path: string, size: number, limit: number, { vi, en }: { vi: string; en: string }): void {
  if (size > limit) throw new ExpectedError('E_YAML_TOO_LARGE', { path, size, limit, unit: en, unitVi: vi });
}

/** A line that begins with `---` ends a document wherever it stands. */
function longestDocument(text: string): number {
  let longest = 0;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n---', start);
    const end = found === -1 ? text.length : found;
    longest = Math.max(longest, end - start);
    start = end + 4;
  }
  return longest;
}
