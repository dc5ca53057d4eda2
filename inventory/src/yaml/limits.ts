import { ExpectedError } from '@motcua/contract';

/** Far above any real installation; below what would exhaust a small machine. */
export const yamlLimits = { files: 20_000, charsOfOne: 32_000_000, charsOfAll: 128_000_000, depth: 40 } as const;

/** A file that has been read but not understood. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Refuses more than can be held, before anything is parsed. */
export function assertWithinLimits(files: readonly SourceFile[]): void {
  const [first] = files;
  if (first === undefined) return;
  if (files.length > yamlLimits.files) throw tooLarge(first.path, files.length, 'tệp/files', yamlLimits.files);
  let all = 0;
  for (const { path, text } of files) {
    all += text.length;
    if (text.length > yamlLimits.charsOfOne)
      throw tooLarge(path, text.length, 'ký tự/characters', yamlLimits.charsOfOne);
    if (all > yamlLimits.charsOfAll) throw tooLarge(path, all, 'ký tự/characters', yamlLimits.charsOfAll);
  }
}

const tooLarge = (path: string, size: number, unit: string, limit: number) =>
  new ExpectedError('E_YAML_TOO_LARGE', { path, size, unit, limit });
