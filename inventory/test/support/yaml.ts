import { InvalidFiles, loadInstallation } from '../../src/index.ts';

/** An installation without units. */
export const header = `apiVersion: motcua.vn/v1
kind: Installation
metadata: { name: x }
spec:
  simulated: false
  levels:
    - { code: commune, rank: 1, name: { vi: Cấp xã, en: commune }, validFrom: 2020-01-01 }
---
`;
/** A unit of a code, with more of its spec. */
export const unit = (code: string, more = '') => `apiVersion: motcua.vn/v1
kind: Unit
metadata: { code: ${code}, validFrom: 2020-01-01 }
spec: { name: Phường X, level: commune, unitType: phuong${more} }
---
`;
/** Reads files named 0.yaml, 1.yaml and so on. */
export const load = (...texts: string[]) =>
  loadInstallation(texts.map((text, index) => ({ path: `${index}.yaml`, text })));

/** Everything that is wrong in some files, as `path:line:column where: text`. */
export function wrong(...texts: string[]): string[] {
  try {
    load(...texts);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidFiles)) throw error;
    return error.problems.map(({ at, where, words }) => `${at.path}:${at.line}:${at.column} ${where}: ${words.en}`);
  }
}
