import { checkShape, type Problem, problem, readYaml, throwAny, type YamlDocument } from '@motcua/inventory';
import type { Compile, Expression, Wanted } from '../expression/expression.ts';
import { makeCompiler } from '../expression/make-compiler.ts';
import type { Example, Pack, Standard } from '../standard.ts';
import { packWords } from '../texts.ts';
import { idProblems, packProblems } from './check-pack.ts';
import { ownSpace, parametersOf } from './own-space.ts';
import { PackShape, type StandardShape } from './schema.ts';

const mostChars = 2_000_000;

/** Reads a pack and compiles its expressions; throws one error that lists everything wrong, with file, line and column. */
export function parsePack(text: string, path: string): Pack {
  const start = { path, line: 1, column: 1 };
  if (text.length > mostChars)
    throwAny('E_PACK_INVALID', [problem(start, '', packWords.tooLarge, { limit: mostChars })]);
  const problems: Problem[] = [];
  const documents = [...readYaml({ path, text }, problems)];
  throwAny('E_PACK_INVALID', problems);
  const [document, ...more] = documents;
  if (document === undefined || more.length > 0) throwAny('E_PACK_INVALID', [problem(start, '', packWords.onePack)]);
  return packOf(document as YamlDocument);
}

/** The pack that a document of any file holds. */
export function packOf(document: YamlDocument): Pack {
  const { value, problems: misshapen } = checkShape(PackShape, document);
  throwAny('E_PACK_INVALID', misshapen);
  const { metadata, spec } = value as NonNullable<typeof value>;
  const problems: Problem[] = [];
  const parameters = parametersOf(spec, document, problems);
  const space = ownSpace(spec, document, problems);
  const context: Context = { document, compile: makeCompiler(space), problems };
  const standards = spec.standards.map((shape, index) => toStandard(shape, index, context));
  problems.push(...packProblems(spec, document), ...idProblems(standards));
  throwAny('E_PACK_INVALID', problems);
  const { title, owner, unread, facts, priceCeilings } = spec;
  return { ...metadata, title, owner, unread, facts, parameters, priceCeilings, standards, space };
}

interface Context {
  document: YamlDocument;
  compile: Compile;
  problems: Problem[];
}

function toStandard(shape: StandardShape, index: number, { document, compile, problems }: Context): Standard {
  const at = (field: string) => document.locate(['spec', 'standards', index, field]);
  const where = (field: string) => `${shape.id}.${field}`;
  const expression = (field: 'appliesTo' | 'have' | 'want', text: string, wanted: Wanted): Expression => {
    const compiled = compile(text, wanted);
    if (compiled.ok) return compiled.expression;
    problems.push(problem(at(field), where(field), compiled.flaw.words, compiled.flaw.params));
    return { text, reads: [], evaluate: () => ({ is: 'failed', detail: 'not compiled' }) };
  };
  const { from, to } = shape.valid;
  if (to !== null && to <= from) problems.push(problem(at('valid'), where('valid'), packWords.backwards));
  if (shape.sense === 'max' && shape.item !== null && shape.level !== 'warning')
    problems.push(problem(at('level'), where('level'), packWords.maxWarns));
  return {
    ...shape,
    appliesTo: shape.appliesTo === null ? null : expression('appliesTo', shape.appliesTo, 'boolean'),
    have: expression('have', shape.have, 'number'),
    // `present` asks for one of it unless it says otherwise.
    want: expression('want', shape.want ?? '1', 'number'),
    examples: shape.examples.map(toExample),
    at: at('id'),
  };
}

function toExample({ unit, count, usable, facts, params, expect }: StandardShape['examples'][number]): Example {
  const flat = Object.entries({ unit, count, usable, fact: facts, params }).flatMap(([of, group]) =>
    Object.entries(group).map(([name, value]) => [`${of}.${name}`, value] as const),
  );
  const stated = Object.entries(expect).filter(([, value]) => value !== undefined);
  return { facts: Object.fromEntries(flat), expect: Object.fromEntries(stated) as unknown as Example['expect'] };
}
