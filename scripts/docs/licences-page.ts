import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be shipped with an Apache-2.0 program, each by itself or as a choice. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  // Of typefaces, which may be bundled with any program.
  'OFL-1.1',
  // Permissive: Python's own, of argparse; and a list of names under attribution, of spdx-exceptions.
  'Python-2.0',
  'CC-BY-3.0',
]);
/** Licences that stand in the LICENSE file of a package and not in its description. */
const inTheirFiles: Readonly<Record<string, string>> = {
  'png-js@2.0.0': 'MIT',
  '@logdna/tail-file@2.2.0': 'MIT',
};
/** What is never shipped may be under these too. */
const allowedForTools = new Set([...allowed, 'MPL-2.0', 'CC-BY-4.0', 'Unlicense']);

/** One package that is installed. */
export interface Installed {
  name: string;
  version: string;
  licence: string;
  /** Only for building and testing. */
  tool: boolean;
}

/** Every package of the lock file, by name. */
function installedPackages(root: string): Installed[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; license?: string; dev?: boolean; link?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, { version = '', license = '', dev = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 13),
      version,
      licence: inTheirFiles[`${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`] ?? license,
      tool: dev,
    }))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** Whether an SPDX expression (without nested brackets, which no package has) can be met by allowed licences. */
export function isAllowed({ licence, tool }: Pick<Installed, 'licence' | 'tool'>): boolean {
  const good = tool ? allowedForTools : allowed;
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => good.has(part.trim())));
}

/** The list of licences; throws where one is not allowed. */
export function licencesPage(root: string): string {
  const all = installedPackages(root);
  const refused = all.filter((row) => !isAllowed(row));
  if (refused.length > 0)
    throw new Error(`not allowed: ${refused.map(({ name, licence }) => `${name} (${licence || 'none'})`).join(', ')}`);
  const shipped = [
    ...new Set(all.filter(({ tool }) => !tool).map((row) => `| ${row.name} | ${row.version} | ${row.licence} |`)),
  ];
  const tools = [
    ...Map.groupBy(
      all.filter(({ tool }) => tool),
      ({ licence }) => licence,
    ),
  ];
  return [
    '# Licences of what Motcua is made with',
    '',
    'Generated from `package-lock.json` by `npm run docs`, which fails on a licence that is not allowed (`scripts/docs/licences-page.ts`).',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...shipped,
    '',
    'Only for building and testing, never shipped:',
    '',
    '| licence | packages |',
    '| --- | --- |',
    ...tools.map(([licence, rows]) => `| ${licence} | ${rows.length} |`).sort(),
    '',
  ].join('\n');
}
