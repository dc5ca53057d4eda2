import { type Problem, problem, throwAny, type YamlDocument } from '@motcua/inventory';
import type { Pack, Period, Standard } from '../standard.ts';
import { packWords } from '../texts.ts';
import type { PackShape } from './schema.ts';

const overlap = (a: Period, b: Period): boolean => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** What must hold within a pack beyond the shape of each part. */
export function packProblems(
  { unread, standards, priceCeilings }: PackShape['spec'],
  document: YamlDocument,
): Problem[] {
  const at = (...field: (string | number)[]) => document.locate(['spec', ...field]);
  const problems: Problem[] = [];
  if (unread === null && standards.length === 0)
    problems.push(problem(at('standards'), 'spec.standards', packWords.emptyPack));
  if (unread !== null && standards.length > 0) problems.push(problem(at('unread'), 'spec.unread', packWords.notUnread));
  for (const [index, { item, valid, forWhom }] of priceCeilings.entries()) {
    const where = `spec.priceCeilings[${index}]`;
    if (valid.to !== null && valid.to <= valid.from)
      problems.push(problem(at('priceCeilings', index, 'valid'), where, packWords.backwards));
    const same = (other: (typeof priceCeilings)[number]) =>
      other.item === item && other.forWhom?.vi === forWhom?.vi && overlap(other.valid, valid);
    if (priceCeilings.slice(0, index).some(same))
      problems.push(problem(at('priceCeilings', index, 'item'), where, packWords.priceOverlap, { item }));
  }
  return problems;
}

/** One id may hold again after it ended, but never twice at a time. */
export const idProblems = (standards: readonly Standard[]): Problem[] =>
  standards.flatMap((standard, index) =>
    standards.slice(0, index).some((other) => other.id === standard.id && overlap(other.valid, standard.valid))
      ? [problem(standard.at, standard.id, packWords.idTwice, { id: standard.id })]
      : [],
  );

/** Packs that are used together must not name two rules alike; throws E_PACK_INVALID otherwise. */
export function checkTogether(packs: readonly Pack[]): void {
  const all = packs.flatMap((pack) => pack.standards.map((standard) => ({ pack, standard })));
  const seen = new Map<string, typeof all>();
  const problems: Problem[] = [];
  for (const row of all) {
    const { id, valid, at } = row.standard;
    const before = seen.get(id) ?? [];
    const twin = before.find(({ pack, standard }) => pack !== row.pack && overlap(standard.valid, valid));
    if (twin !== undefined)
      problems.push(
        problem(at, id, packWords.idElsewhere, { id, other: `${twin.standard.at.path} (${twin.pack.name})` }),
      );
    seen.set(id, [...before, row]);
  }
  throwAny('E_PACK_INVALID', problems);
}
