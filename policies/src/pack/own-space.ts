import { type Problem, problem, type YamlDocument } from '@motcua/inventory';
import { asFact, type FactRow, type FactSpace, factSpace } from '../facts/fact.ts';
import type { Parameter } from '../standard.ts';
import { packWords } from '../texts.ts';
import type { PackShape } from './schema.ts';

type Spec = PackShape['spec'];

/** What the expressions of a pack can read: the shared facts, and those that it declares itself. */
export function ownSpace(spec: Spec, document: YamlDocument, problems: Problem[]): FactSpace {
  const rows: FactRow[] = [];
  const add = (row: FactRow, list: 'facts' | 'parameters', index: number) => {
    if (rows.every(({ name }) => name !== row.name)) rows.push(row);
    else {
      const at = document.locate(['spec', list, index, 'name']);
      problems.push(problem(at, `spec.${list}[${index}]`, packWords.factTwice, { name: row.name }));
    }
  };
  for (const [index, { name, type, title }] of spec.facts.entries())
    add({ name: `fact.${name}`, type, words: title, from: { of: 'fact', name } }, 'facts', index);
  for (const [index, { name, type, title }] of spec.parameters.entries())
    add({ name: `params.${name}`, type, words: title, from: { of: 'params', name } }, 'parameters', index);
  return factSpace(rows);
}

/** The parameters of a pack, with defaults of their own types. */
export function parametersOf({ parameters }: Spec, document: YamlDocument, problems: Problem[]): Parameter[] {
  return parameters.map((parameter, index) => {
    const { name, type, default: given } = parameter;
    const value = asFact(given ?? null, type);
    if (value === undefined) {
      const at = document.locate(['spec', 'parameters', index, 'default']);
      const params = { value: String(given).slice(0, 60), name, type };
      problems.push(problem(at, `spec.parameters[${index}].default`, packWords.defaultType, params));
    }
    return { ...parameter, default: value ?? null };
  });
}
