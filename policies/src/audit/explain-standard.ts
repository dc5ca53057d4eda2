import { ExpectedError } from '@motcua/contract';
import { findUnit, type Installation, type IsoDate } from '@motcua/inventory';
import type { Expression } from '../expression/expression.ts';
import { collectFacts } from '../facts/collect-facts.ts';
import type { Facts } from '../facts/fact.ts';
import { factsFor } from '../facts/facts-for.ts';
import { isInForce, standardsOf } from '../in-force.ts';
import { judge } from '../judge.ts';
import { findTargets } from '../settings/find-targets.ts';
import { parametersFor, plainValues } from '../settings/parameters-for.ts';
import { noSettings } from '../settings/settings.ts';
import { type WaiverNote, waiversFor } from '../settings/waivers-for.ts';
import type { Judgement, Pack, Standard } from '../standard.ts';
import type { AuditQuestion } from './audit.ts';
import { type RecordedOf, type UsedFact, usedFact } from './used-fact.ts';

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
  /** The waiver that covers what is not met. */
  waiver: WaiverNote | null;
}

interface Question extends AuditQuestion {
  standard: string;
  unit: string;
  /** Where a row of the register was recorded, as far as whoever asks knows. */
  recordedOf?: RecordedOf;
}

/** Every fact that a standard used for one unit, its value and origin, and the answer they lead to. */
export function explainStandard(question: Question): Explanation {
  const { installation, packs, asOf, usable = false, settings = noSettings, recordedOf = () => null } = question;
  const { pack, standard } = findStandard(packs, question.standard, asOf);
  const unit = findUnit({ installation, code: question.unit, asOf });
  const own = onlyUnit(installation, unit);
  const distance = findTargets(installation, asOf);
  const held = parametersFor(pack, { sets: settings.parameters, distance, asOf })(unit);
  const shared = collectFacts({ installation: own, asOf, usableOnly: usable })[0]?.facts ?? [];
  const facts = factsFor(shared, { unit, rows: pack.space.rows, params: plainValues(held) });
  const { appliesTo, have, want, examples: _examples, ...about } = standard;
  const roles = Object.entries({ appliesTo, have, want }).flatMap(([role, expression]) =>
    expression === null ? [] : [{ role: role as 'appliesTo' | 'have' | 'want', expression }],
  );
  const judgement = isInForce(standard, asOf) ? judge(standard, facts) : notInForce;
  const slots = [...new Set(roles.flatMap(({ expression }) => expression.reads))];
  return {
    asOf,
    simulated: installation.simulated,
    usable,
    unit: { code: unit.code, name: unit.name },
    pack: { name: pack.name, version: pack.version },
    standard: about,
    ...judgement,
    expressions: roles.map(({ role, expression }) => ({
      role,
      text: expression.text,
      value: valueIn(expression, facts),
    })),
    facts: slots.flatMap((slot) => {
      const row = pack.space.rows[slot];
      return row === undefined
        ? []
        : [usedFact(row, facts[slot] ?? null, { unit, devices: own.devices, held, asOf, usable, recordedOf })];
    }),
    waiver:
      judgement.answer === 'not_met' ? waiversFor(settings.waivers, { distance, asOf }).find(standard.id, unit) : null,
  };
}

/** The rule of an id that holds on the day, or else any that ever does. */
function findStandard(packs: readonly Pack[], id: string, asOf: IsoDate): { pack: Pack; standard: Standard } {
  const named = standardsOf(packs).filter(({ standard }) => standard.id === id);
  const found = named.find(({ standard }) => isInForce(standard, asOf)) ?? named[0];
  if (found === undefined) throw new ExpectedError('E_STANDARD_UNKNOWN', { standard: id.slice(0, 60) });
  return found;
}

const onlyUnit = (installation: Installation, unit: Installation['units'][number]): Installation => ({
  ...installation,
  units: [unit],
  devices: installation.devices.filter((device) => device.unit === unit.code),
});

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
