import type { FactSpace } from '../facts/fact.ts';
import { packWords } from '../texts.ts';
import { type CelNode, childrenOf, quotedArgument } from './cel-tree.ts';
import type { Flaw } from './expression.ts';

type Found = { fact: string } | { flaw: Flaw } | null;

/**
 * Makes every `unit.area` and `count('pc')` of a tree a plain variable, so that CEL neither calls back nor loops; tells
 * which facts were found, or the first thing that is not allowed.
 */
export function bindFacts(
  root: CelNode,
  { positionOf, space }: { positionOf: (node: CelNode) => number; space: FactSpace },
): Flaw | ReadonlySet<number> {
  const slots = new Set<number>();
  const flawed = visit(root);
  return flawed ?? slots;

  function visit(node: CelNode): Flaw | null {
    const found = factAt(node, positionOf(node));
    if (found === null) {
      for (const child of childrenOf(node)) {
        const flaw = visit(child);
        if (flaw !== null) return flaw;
      }
      return null;
    }
    if ('flaw' in found) return found.flaw;
    const slot = space.slotOf(found.fact);
    if (slot === undefined) return unknownFact(found.fact, positionOf(node), space);
    slots.add(slot);
    node.exprKind = { case: 'identExpr', value: { $typeName: 'cel.expr.Expr.Ident', name: found.fact } };
    return null;
  }
}

/** The fact that a node names; null when the nodes below it must be looked at instead. */
function factAt({ exprKind }: CelNode, at: number): Found {
  switch (exprKind.case) {
    case 'selectExpr': {
      const { operand, field, testOnly } = exprKind.value;
      // has() would let a pack treat "not recorded" as an answer; unknown is never an answer.
      if (testOnly) return { flaw: { words: packWords.noLoops, params: { at } } };
      const of = operand?.exprKind.case === 'identExpr' ? operand.exprKind.value.name : null;
      return of === null ? null : { fact: `${of}.${field}` };
    }
    case 'callExpr': {
      const { function: name, target, args } = exprKind.value;
      if (target !== undefined || (name !== 'count' && name !== 'usable' && name !== 'fact')) return null;
      const argument = quotedArgument(args);
      const words = name === 'fact' ? packWords.constantFact : packWords.constantKind;
      return argument === undefined ? { flaw: { words, params: { name, at } } } : { fact: `${name}.${argument}` };
    }
    case 'identExpr':
      return { fact: exprKind.value.name };
    case 'comprehensionExpr':
      return { flaw: { words: packWords.noLoops, params: { at } } };
    default:
      return null;
  }
}

const shared = "unit.kind|level|unitType|code|area|officers|digitisingOfficers|uplinkMbps, count('pc'), usable('pc')";

function unknownFact(name: string, at: number, { rows }: FactSpace): Flaw {
  const own = rows.flatMap(({ from }) =>
    from.of === 'fact' ? [`fact('${from.name}')`] : from.of === 'params' ? [`params.${from.name}`] : [],
  );
  return { words: packWords.unknownFact, params: { name, at, known: [shared, ...own].join(', ').slice(0, 600) } };
}
