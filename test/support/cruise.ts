import {
  cruise,
  type ICruiseResult,
  type IForbiddenRuleType,
  type IRegularForbiddenRuleType,
} from 'dependency-cruiser';
import { mayImport, onlyIn, pure } from '../../architecture.ts';

type Rule = IRegularForbiddenRuleType;
const forbid = (name: string, from: Rule['from'], to: Rule['to']): IForbiddenRuleType => ({
  name,
  severity: 'error',
  from,
  to,
});
const packages = Object.keys(mayImport);
const under = (folders: readonly string[], inside = '') => `^(${folders.join('|') || '(?!)'})/${inside}`;

const reach = packages.map((name) => {
  const closed = packages.filter((other) => other !== name && !mayImport[name]?.includes(other));
  return forbid(`${name} reaches too far`, { path: `^${name}/src/` }, { path: under(closed) });
});
const doors = packages.map((name) =>
  forbid(
    `${name} has a front door`,
    { path: under(packages, 'src/'), pathNot: `^${name}/` },
    { path: `^${name}/`, pathNot: `^${name}/src/index\\.ts$` },
  ),
);
const vendors = Object.entries(onlyIn).map(([vendor, folders]) =>
  forbid(
    `${vendor} belongs in ${folders.join(', ')}`,
    { path: under(packages, 'src/'), pathNot: folders.map((folder) => `^${folder}/`) },
    { path: `node_modules/${vendor}/` },
  ),
);

const rules: IForbiddenRuleType[] = [
  ...reach,
  ...doors,
  ...vendors,
  forbid('the core is pure', { path: under(pure, 'src/') }, { dependencyTypes: ['core'] }),
  forbid(
    'no import cycles',
    { path: under(packages, 'src/') },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid('every import resolves', { path: under(packages, 'src/') }, { couldNotResolve: true }),
];

const ours = new RegExp(under(packages, 'src/'));

/** Reads the modules of folders (all packages by default) and gives each broken rule as a line, with how many modules were read. */
export async function violations(
  root: string,
  folders: readonly string[] = packages.map((name) => `${name}/src`),
): Promise<{ found: string[]; modules: number }> {
  const { output } = await cruise([...folders], {
    baseDir: root,
    ruleSet: { forbidden: rules },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    found: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    modules: modules.filter(({ source }) => ours.test(source)).length,
  };
}
