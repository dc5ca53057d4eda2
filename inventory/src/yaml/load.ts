import { rowsChecks } from '../check/index.ts';
import type { Located, LocatedRows } from '../check/located.ts';
import type { Installation } from '../model.ts';
import { sortInstallation } from '../sort-installation.ts';
import { checkShape } from './check-shape.ts';
import { assertWithinLimits, type SourceFile, yamlLimits } from './limits.ts';
import { type Problem, problem, type SourcePoint, throwAny } from './problem.ts';
import { readYaml, type YamlDocument } from './read-yaml.ts';
import { InstallationFile } from './schema.ts';
import { addDocument } from './to-rows.ts';
import { yamlWords } from './words.ts';

interface Header {
  name: string;
  simulated: boolean;
  at: SourcePoint;
}

/** Documents that may stand beside a register: `policies` reads those of standards, `loadLinks` the lines. */
const kindsOfOthers: ReadonlySet<unknown> = new Set(['StandardPack', 'Parameters', 'Waiver', 'PackChoice', 'WanLink']);

/** Reads an installation from one or more YAML files; throws one error that lists everything wrong in them. */
export const loadInstallation = (files: readonly SourceFile[]): Installation => loadLocated(files).installation;

/** The same, with the line at which each unit, place, post and device is written. */
export function loadLocated(files: readonly SourceFile[]): {
  installation: Installation;
  pointOf: (row: object) => SourcePoint | null;
} {
  assertWithinLimits(files);
  const problems: Problem[] = [];
  const headers: Header[] = [];
  const rows: LocatedRows = { levels: [], units: [], places: [], posts: [], devices: [] };
  for (const file of files) {
    for (const document of readYaml(file, problems)) {
      if (problems.length < yamlLimits.problems) problems.push(...addOne(rows, headers, document));
    }
  }
  problems.push(...checkHeaders(headers, files, problems));
  // Between rows that could not all be read, every reference to a missing one would be told again.
  throwAny('E_YAML_INVALID', problems.length > 0 ? problems : rowsChecks.flatMap((check) => check(rows)));
  const [{ name, simulated }] = headers as [Header];
  const points = new Map<object, SourcePoint>(
    Object.values(rows).flatMap((list: Located<object>[]) => list.map(({ value, at }) => [value, at] as const)),
  );
  return {
    installation: sortInstallation({ name, simulated, ...withoutPoints(rows) }),
    pointOf: (row) => points.get(row) ?? null,
  };
}

function addOne(rows: LocatedRows, headers: Header[], document: YamlDocument): Problem[] {
  if (kindsOfOthers.has((document.value as { kind?: unknown } | null)?.kind)) return [];
  const { value, problems } = checkShape(InstallationFile, document);
  if (value === null) return problems;
  if (value.kind === 'Installation') {
    headers.push({ name: value.metadata.name, simulated: value.spec.simulated, at: document.locate(['kind']) });
  }
  addDocument(rows, value, document);
  return [];
}

/** Exactly one document says whose units these are, and whether they are real. */
function checkHeaders(
  headers: readonly Header[],
  files: readonly SourceFile[],
  problems: readonly Problem[],
): Problem[] {
  const [first, ...more] = headers;
  if (first !== undefined) {
    const other = `${first.at.path}:${first.at.line}`;
    return more.map(({ at }) => problem(at, 'kind', yamlWords.secondInstallation, { other }));
  }
  // In a file that could not be read to its end it may well be there; told first, it would hide the mistake.
  if (problems.length > 0) return [];
  const path = files[0]?.path ?? '-';
  return [problem({ path, line: 1, column: 1 }, 'kind', yamlWords.noInstallation)];
}

const values = <T>(rows: readonly Located<T>[]): T[] => rows.map(({ value }) => value);

const withoutPoints = (rows: LocatedRows): Omit<Installation, 'name' | 'simulated'> => ({
  levels: values(rows.levels),
  units: values(rows.units),
  places: values(rows.places),
  posts: values(rows.posts),
  devices: values(rows.devices),
});
