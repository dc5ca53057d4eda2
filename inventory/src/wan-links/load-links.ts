import type { WanLink } from '@motcua/contract';
import { groupBy, type Located } from '../check/located.ts';
import { once } from '../check/validity.ts';
import { checkWords } from '../check/words.ts';
import type { Unit } from '../model.ts';
import { isValidOn } from '../time/as-of.ts';
import { checkShape } from '../yaml/check-shape.ts';
import type { SourceFile } from '../yaml/limits.ts';
import { type Problem, problem, throwAny } from '../yaml/problem.ts';
import { readYaml, type YamlDocument } from '../yaml/read-yaml.ts';
import { inUnitOrder } from './periods.ts';
import { WanLinkDocument } from './schema.ts';

const speaksOfLinks = /^kind:\s*["']?WanLink\b/m;

/**
 * The versions of lines that stand in some files, each with its place there; null when they say nothing of lines. One error
 * lists everything that is wrong.
 */
export function loadLinks(files: readonly SourceFile[]): Located<WanLink>[] | null {
  // The register's own files are large; they are not read twice.
  const speaking = files.filter(({ text }) => speaksOfLinks.test(text));
  const problems: Problem[] = [];
  const rows: Located<WanLink>[] = [];
  for (const file of speaking) for (const document of readYaml(file, problems)) addOne(rows, document, problems);
  throwAny('E_YAML_INVALID', problems.length > 0 ? problems : once(rows, ({ id }) => `WAN link ${id}`));
  return speaking.length === 0 ? null : rows;
}

function addOne(rows: Located<WanLink>[], document: YamlDocument, problems: Problem[]): void {
  if ((document.value as { kind?: unknown } | null)?.kind !== 'WanLink') return;
  const { value, problems: misshapen } = checkShape(WanLinkDocument, document);
  problems.push(...misshapen);
  for (const [index, version] of (value?.spec.versions ?? []).entries()) {
    const at = document.locate(['spec', 'versions', index]);
    rows.push({ value: { id: value?.metadata.id ?? '', ...inUnitOrder(version) }, at });
  }
}

/** Versions with a unit that is not there on their first day; E_YAML_INVALID, each with its place. */
export function checkLinkUnits(rows: readonly Located<WanLink>[], units: readonly Unit[]): void {
  const byCode = groupBy(units, ({ code }) => code);
  const problems = rows.flatMap(({ value: { id, units: codes, validFrom }, at }) =>
    codes
      .filter((code) => !(byCode.get(code) ?? []).some((unit) => isValidOn(unit, validFrom)))
      .map((unit) => problem(at, 'units', checkWords.noLinkUnit, { what: `WAN link ${id}`, unit, from: validFrom })),
  );
  throwAny('E_YAML_INVALID', problems);
}
