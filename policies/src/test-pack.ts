import { type Facts, factRows } from './facts/fact.ts';
import { judge } from './judge.ts';
import type { Example, Judgement, Pack, Standard } from './standard.ts';

/** How one example went. `unknownFacts` are names in the example that are no facts. */
export interface ExampleResult {
  standard: string;
  /** Counted from 1, as it stands in the pack. */
  example: number;
  passed: boolean;
  expected: Example['expect'];
  got: Judgement;
  unknownFacts: string[];
}

/** Runs the examples that stand beside each standard of a pack. */
export function testPack(pack: Pack): {
  pack: string;
  version: string;
  passed: number;
  failed: number;
  results: ExampleResult[];
} {
  const results = pack.standards.flatMap((standard) =>
    standard.examples.map((example, index) => tryExample(pack, standard, { example, number: index + 1 })),
  );
  const passed = results.filter((result) => result.passed).length;
  return { pack: pack.name, version: pack.version, passed, failed: results.length - passed, results };
}

function tryExample(
  pack: Pack,
  standard: Standard,
  { example: { facts, expect }, number }: { example: Example; number: number },
): ExampleResult {
  const unknownFacts = Object.keys(facts).filter((name) => pack.space.slotOf(name) === undefined);
  const got = judge(standard, toFacts(pack, facts));
  const agrees = Object.entries(expect).every(([key, value]) => got[key as keyof Judgement] === value);
  return {
    standard: standard.id,
    example: number,
    passed: agrees && unknownFacts.length === 0,
    expected: expect,
    got,
    unknownFacts,
  };
}

/** What an example does not name: a one-stop unit, no devices, parameters as the pack has them, and otherwise not recorded. */
const toFacts = ({ space, parameters }: Pack, facts: Example['facts']): Facts =>
  space.rows.map(({ name, from }, slot) => {
    const stated = facts[name];
    if (stated !== undefined) return stated;
    if (from.of === 'params') return parameters.find((parameter) => parameter.name === from.name)?.default ?? null;
    if (from.of !== 'unit') return slot < factRows.length ? 0 : null;
    return from.field === 'kind' ? 'one_stop_unit' : null;
  });
