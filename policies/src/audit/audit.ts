import { type Installation, type IsoDate, isValidOn } from '@motcua/inventory';
import { collectFacts, type UnitFacts } from '../facts/collect-facts.ts';
import { isInForce, standardsOf } from '../in-force.ts';
import { memoiseJudge } from '../memoise-judge.ts';
import type { Answer, Judgement, Pack, Severity, Standard, StandardLevel } from '../standard.ts';

/** How often a standard got each answer. */
export interface StandardTally {
  id: string;
  severity: Severity;
  level: StandardLevel;
  met: number;
  notMet: number;
  unknown: number;
  notApplicable: number;
}

/** What a standard says about a unit. */
export interface Finding extends Judgement {
  unit: string;
  unitName: string;
  standard: string;
  source: string;
}

/** What units lack, by the standards in force on a day. */
export interface Audit {
  asOf: IsoDate;
  /** Packs with a standard in force on that day. */
  packs: { name: string; version: string }[];
  units: number;
  simulated: boolean;
  /** Whether only working devices were counted. */
  usable: boolean;
  standards: StandardTally[];
  findings: Finding[];
  broken: { devices: number; units: number };
  /** Standards that were not asked, because they hold on other days only. */
  notInForce: { id: string; from: IsoDate; to: IsoDate | null }[];
}

/**
 * Judges every unit of a day by the standards in force on it. `findings` holds what is not met or not known, or everything
 * with `all`. Counts are of devices on the books, or with `usable` of those that work (in use, or worn but working).
 */
export function audit({
  installation,
  packs,
  asOf,
  usable = false,
  all = false,
}: {
  installation: Installation;
  packs: readonly Pack[];
  asOf: IsoDate;
  usable?: boolean;
  all?: boolean;
}): Audit {
  const units = collectFacts({ installation, asOf, usableOnly: usable });
  const known = standardsOf(packs).map(({ standard }) => standard);
  const results = known.filter((standard) => isInForce(standard, asOf)).map((standard) => ask(standard, units, all));
  return {
    asOf,
    packs: packs
      .filter(({ standards }) => standards.some((standard) => isInForce(standard, asOf)))
      .map(({ name, version }) => ({ name, version })),
    units: units.length,
    simulated: installation.simulated,
    usable,
    standards: results.map(({ tally }) => tally),
    findings: results.flatMap(({ findings }) => findings).sort(byUnit),
    broken: countBroken(installation, asOf),
    notInForce: known
      .filter((standard) => !isInForce(standard, asOf))
      .map(({ id, valid: { from, to } }) => ({ id, from, to })),
  };
}

function ask(standard: Standard, units: readonly UnitFacts[], all: boolean) {
  const { id, severity, level, source } = standard;
  const judge = memoiseJudge(standard);
  const counts: Record<Answer, number> = { met: 0, not_met: 0, unknown: 0, not_applicable: 0 };
  const findings: Finding[] = [];
  for (const { unit, facts } of units) {
    const { answer, have, want, shortfall, reason } = judge(facts);
    counts[answer] += 1;
    if (!all && answer !== 'not_met' && answer !== 'unknown') continue;
    findings.push({
      unit: unit.code,
      unitName: unit.name,
      standard: id,
      answer,
      have,
      want,
      shortfall,
      reason,
      source: source.text,
    });
  }
  const { met, not_met: notMet, unknown, not_applicable: notApplicable } = counts;
  return { tally: { id, severity, level, met, notMet, unknown, notApplicable }, findings };
}

/** Standards were asked in the order of their ids, and sorting is stable. */
const byUnit = (a: Finding, b: Finding) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);

function countBroken({ devices }: Installation, asOf: IsoDate): Audit['broken'] {
  const broken = devices.filter((device) => device.status === 'broken' && isValidOn(device, asOf));
  return { devices: broken.length, units: new Set(broken.map(({ unit }) => unit)).size };
}
