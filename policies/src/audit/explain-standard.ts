import { ExpectedError, type Words } from '@motcua/contract';
import { findUnit, type Installation, type IsoDate, isValidOn } from '@motcua/inventory';
import type { Expression } from '../expression/expression.ts';
import { collectFacts, isOnBooks, isUsable } from '../facts/collect-facts.ts';
import { type FactRow, type Facts, type FactValue, factRows } from '../facts/fact.ts';
import { isInForce, standardsOf } from '../in-force.ts';
import { judge } from '../judge.ts';
import type { Judgement, Pack, Standard } from '../standard.ts';

/** A fact that a standard used, with what it was taken from. */
export interface UsedFact {
  name: string;
  words: Words;
  value: FactValue;
  /** The unit's record and its field, or the devices that were counted, by tag. */
  origin: { of: 'unit'; field: string } | { of: 'devices'; tags: string[] };
}

/** How a standard comes to its answer for one unit. */
export interface Explanation extends Judgement {
  asOf: IsoDate;
  simulated: boolean;
  usable: boolean;
  unit: { code: string; name: string };
  pack: { name: string; version: string };
  standard: Omit<Standard, 'appliesTo' | 'have' | 'want' | 'examples'>;
  expressions: { role: 'appliesTo' | 'have' | 'want'; text: string; value: number | boolean | null }[];
  facts: UsedFact[];
}

interface Question {
  installation: Installation;
  packs: readonly Pack[];
  asOf: IsoDate;
  usable?: boolean;
  standard: string;
  unit: string;
}

/** Every fact that a standard used for one unit, its value and origin, and the answer they lead to. */
export function explainStandard({
  installation,
  packs,
  asOf,
  usable = false,
  standard: id,
  unit: code,
}: Question): Explanation {
  const found = standardsOf(packs).find(({ standard }) => standard.id === id);
  if (found === undefined) throw new ExpectedError('E_STANDARD_UNKNOWN', { standard: id.slice(0, 60) });
  const unit = findUnit({ installation, code, asOf });
  const own = {
    ...installation,
    units: [unit],
    devices: installation.devices.filter((device) => device.unit === code),
  };
  const facts = collectFacts({ installation: own, asOf, usableOnly: usable })[0]?.facts ?? [];
  const { pack, standard } = found;
  const { appliesTo, have, want, examples: _examples, ...about } = standard;
  const roles = Object.entries({ appliesTo, have, want }).flatMap(([role, expression]) =>
    expression === null ? [] : [{ role: role as 'appliesTo' | 'have' | 'want', expression }],
  );
  return {
    asOf,
    simulated: installation.simulated,
    usable,
    unit: { code, name: unit.name },
    pack: { name: pack.name, version: pack.version },
    standard: about,
    ...(isInForce(standard, asOf) ? judge(standard, facts) : notInForce),
    expressions: roles.map(({ role, expression }) => ({
      role,
      text: expression.text,
      value: valueIn(expression, facts),
    })),
    facts: [...new Set(roles.flatMap(({ expression }) => expression.reads))].flatMap((slot) =>
      usedFact(factRows[slot], facts[slot] ?? null, { installation: own, asOf, usable }),
    ),
  };
}

const notInForce: Judgement = {
  answer: 'not_applicable',
  have: null,
  want: null,
  shortfall: null,
  reason: 'not-in-force',
};

function valueIn(expression: Expression, facts: Facts): number | boolean | null {
  const outcome = expression.evaluate(facts);
  return outcome.is === 'known' ? outcome.value : null;
}

function usedFact(
  row: FactRow | undefined,
  value: FactValue,
  { installation, asOf, usable }: { installation: Installation; asOf: IsoDate; usable: boolean },
): UsedFact[] {
  if (row === undefined) return [];
  const { name, words, from } = row;
  if (from.of === 'unit') return [{ name, words, value, origin: { of: 'unit', field: from.field } }];
  const counts = from.of === 'usable' || usable ? isUsable : isOnBooks;
  const tags = installation.devices
    .filter((device) => device.kind === from.kind && isValidOn(device, asOf) && counts(device))
    .map(({ tag }) => tag);
  return [{ name, words, value, origin: { of: 'devices', tags } }];
}
