import {
  checkShape,
  type Problem,
  problem,
  readYaml,
  type SourceFile,
  throwAny,
  type YamlDocument,
} from '@motcua/inventory';
import type { z } from 'zod';
import { packOf } from '../pack/parse-pack.ts';
import { PackChoiceShape, ParametersShape, WaiverShape } from '../pack/schema.ts';
import type { Pack } from '../standard.ts';
import { settingWords } from '../texts.ts';
import type { ParameterSet, PolicySettings, Waiver } from './settings.ts';

/** Whether a text has a document about standards. */
export const speaksOfStandards = /^kind:\s*["']?(?:StandardPack|Parameters|Waiver|PackChoice)\b/m;

/** What the files of an installation say about standards: packs, which of them count, parameters, waivers. */
export function loadSettings(files: readonly SourceFile[]): PolicySettings {
  const found: Found = { packs: [], chosen: null, parameters: [], waivers: [], problems: [] };
  for (const file of files) {
    // The register's own files are large; they are not read twice.
    if (!speaksOfStandards.test(file.text)) continue;
    const syntax: Problem[] = [];
    for (const document of readYaml(file, syntax)) addDocument(found, document);
    found.problems.push(...syntax);
  }
  throwAny('E_YAML_INVALID', [...found.problems, ...twice(found)]);
  const { packs, chosen, parameters, waivers } = found;
  return { packs, chosen, parameters, waivers };
}

interface Found {
  packs: Pack[];
  chosen: string[] | null;
  parameters: ParameterSet[];
  waivers: Waiver[];
  problems: Problem[];
}

function addDocument(found: Found, document: YamlDocument): void {
  const { kind } = document.value as { kind?: unknown };
  if (kind === 'StandardPack') found.packs.push(packOf(document));
  const at = document.locate(['metadata', 'name']);
  if (kind === 'Parameters') {
    const value = shaped(ParametersShape, document, found.problems);
    if (value !== null) found.parameters.push({ name: value.metadata.name, ...value.spec, at });
  }
  if (kind === 'Waiver') {
    const value = shaped(WaiverShape, document, found.problems);
    if (value !== null) found.waivers.push({ id: value.metadata.name, ...value.spec, at });
  }
  if (kind === 'PackChoice') {
    const value = shaped(PackChoiceShape, document, found.problems);
    if (found.chosen !== null) found.problems.push(problem(at, 'kind', settingWords.secondChoice));
    if (value !== null) found.chosen = value.spec.packs;
  }
}

function shaped<T>(shape: z.ZodType<T>, document: YamlDocument, problems: Problem[]): T | null {
  const { value, problems: misshapen } = checkShape(shape, document);
  problems.push(...misshapen);
  return value;
}

/** Names tell settings apart; the same one twice would hide one of them. */
function twice({ parameters, waivers }: Found): Problem[] {
  const named = [
    ...parameters.map(({ name, at }) => ({ key: name, at })),
    ...waivers.map(({ id, at }) => ({ key: id, at })),
  ];
  return named.flatMap(({ key, at }, index) =>
    at === null || named.findIndex((other) => other.key === key) === index
      ? []
      : [problem(at, key, settingWords.nameTwice, { name: key })],
  );
}
