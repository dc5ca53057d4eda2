import { printYaml, type SourceFile } from '@motcua/inventory';
import { speaksOfStandards } from './load-settings.ts';
import type { Waiver } from './settings.ts';

/**
 * What files say about standards, as it is written there: of each file the documents that are packs, parameters,
 * waivers or a choice of packs. In YAML `---` at the start of a line is always between documents.
 */
export function settingDocuments(files: readonly SourceFile[]): SourceFile[] {
  return files.flatMap(({ path, text }) => {
    const documents = text.split(/^---[^\S\n]*$\n?/m).filter((document) => speaksOfStandards.test(document));
    return documents.length === 0 ? [] : [{ path, text: documents.map(endLine).join('---\n') }];
  });
}

const endLine = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/** A waiver as a document of YAML. */
export const waiverDocument = ({ id, at: _, ...spec }: Waiver): string =>
  printYaml({ apiVersion: 'motcua.vn/v1', kind: 'Waiver', metadata: { name: id }, spec });
