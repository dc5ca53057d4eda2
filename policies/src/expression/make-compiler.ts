import {
  type CelEnv,
  type CelInput,
  type CelValue,
  celEnv,
  celError,
  isCelError,
  isCelUint,
  parse,
  plan,
} from '@bufbuild/cel';
import { type FactSpace, type Facts, type FactType, type FactValue, factSpace } from '../facts/fact.ts';
import { packWords } from '../texts.ts';
import { bindFacts } from './bind-facts.ts';
import { type CelNode, childrenOf, nodesOf } from './cel-tree.ts';
import type { Compile, Compiled, Flaw, Outcome, Wanted } from './expression.ts';

type Bindings = Record<string, CelInput>;
type Parsed = ReturnType<typeof parse>;

/** A compiler of CEL expressions over the facts of a space; one environment serves all of them. */
export function makeCompiler(space: FactSpace = factSpace()): Compile {
  const env = celEnv();
  return (text, wanted) => {
    const compiled = compile({ env, space }, text, wanted);
    return compiled.ok
      ? compiled
      : { ok: false, flaw: { ...compiled.flaw, params: { text, ...compiled.flaw.params } } };
  };
}

interface Setting {
  env: CelEnv;
  space: FactSpace;
}

function compile({ env, space }: Setting, text: string, wanted: Wanted): Compiled {
  const parsed = parseText(text);
  if ('words' in parsed) return { ok: false, flaw: parsed };
  const root = parsed.expr;
  const tooMuch = sizeFlaw(root);
  if (tooMuch !== null) return { ok: false, flaw: tooMuch };
  const positionOf = ({ id }: CelNode) => {
    const offset = parsed.sourceInfo?.positions[String(id)] ?? 0;
    // The library counts the blank before an operator as part of it.
    return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0) + 1;
  };
  const bound = bindFacts(root, { positionOf, space });
  if ('words' in bound) return { ok: false, flaw: bound };
  const reads = [...bound].toSorted((a, b) => a - b);
  const flaw = typeFlaw({ env, space, root, reads, wanted, positionOf });
  if (flaw !== null) return { ok: false, flaw };
  const run = plan(env, root);
  const evaluate = (facts: Facts) => toOutcome(run(bind(space, reads, (slot) => facts[slot] ?? null)));
  return { ok: true, expression: { text, reads, evaluate } };
}

function parseText(text: string): Parsed | Flaw {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) return { words: packWords.tooDeep, params: {} };
    const { rawMessage, location } = error as { rawMessage?: string; location?: { start: { offset: number } } };
    const detail = (rawMessage ?? String(error)).slice(0, 200);
    return { words: packWords.celSyntax, params: { at: (location?.start.offset ?? 0) + 1, detail } };
  }
}

/** Far above any rule a person reads; below what would take long for each of ten thousand units. */
const most = { nodes: 200, depth: 30 };

function sizeFlaw(root: CelNode): Flaw | null {
  let nodes = 0;
  let deepest = 0;
  const waiting: [CelNode, number][] = [[root, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    nodes += 1;
    deepest = Math.max(deepest, depth);
    for (const child of childrenOf(node)) waiting.push([child, depth + 1]);
  }
  if (deepest > most.depth) return { words: packWords.tooDeep, params: { limit: most.depth } };
  return nodes > most.nodes ? { words: packWords.tooCostly, params: { nodes, limit: most.nodes } } : null;
}

const sample: Record<FactType, FactValue> = { int: 1, double: 1.5, string: 'x', bool: true };
/** CEL's library has no codes for its errors; these three say that an expression can never work. */
const hopeless = /overload|unbound function|regexp/;

/**
 * The library checks no types before it runs, so each part is tried once on its own with values of the right types: that
 * also reaches branches which the whole would skip.
 */
function typeFlaw(given: {
  env: CelEnv;
  space: FactSpace;
  root: CelNode;
  reads: readonly number[];
  wanted: Wanted;
  positionOf: (node: CelNode) => number;
}): Flaw | null {
  const { env, space, root, reads, wanted, positionOf } = given;
  const samples = bind(space, reads, (slot) => sample[space.rows[slot]?.type ?? 'string']);
  for (const node of nodesOf(root).toReversed()) {
    const result = plan(env, node)(samples);
    if (isCelError(result) && hopeless.test(result.message))
      return { words: packWords.celType, params: { at: positionOf(node), detail: result.message.slice(0, 200) } };
  }
  const result = plan(env, root)(samples);
  if (isCelError(result)) return null;
  const got = typeof plainValue(result);
  return got === wanted ? null : { words: packWords.celResult, params: { wanted, got } };
}

/** Prefix of the error that stands for a fact which is not recorded; CEL carries it to the result if it matters there. */
const missing = 'missing:';

function bind({ rows }: FactSpace, reads: readonly number[], factIn: (slot: number) => FactValue): Bindings {
  const bindings: Bindings = {};
  for (const slot of reads) {
    const row = rows[slot];
    if (row !== undefined) bindings[row.name] = toCel(row.name, row.type, factIn(slot));
  }
  return bindings;
}

function toCel(name: string, type: FactType, value: FactValue): CelInput {
  if (value === null) return celError(`${missing}${name}`) as unknown as CelInput;
  return type === 'int' ? BigInt(value as number) : value;
}

function toOutcome(result: CelValue | ReturnType<typeof celError>): Outcome {
  if (isCelError(result)) {
    const { message } = result;
    if (message.startsWith(missing)) return { is: 'missing', fact: message.slice(missing.length) };
    return { is: 'failed', detail: message.slice(0, 200) };
  }
  const value = plainValue(result);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return { is: 'known', value };
  return { is: 'failed', detail: `result ${String(value)}`.slice(0, 200) };
}

const plainValue = (result: CelValue): unknown =>
  typeof result === 'bigint' ? Number(result) : isCelUint(result) ? Number(result.value) : result;
