import { type Installation, type IsoDate, isValidOn } from '@motcua/inventory';
import { collectFacts, type UnitFacts } from '../facts/collect-facts.ts';
import { factsFor } from '../facts/facts-for.ts';
import { isInForce, standardsOf } from '../in-force.ts';
import { memoiseJudge } from '../memoise-judge.ts';
import { findTargets } from '../settings/find-targets.ts';
import { parametersFor, plainValues } from '../settings/parameters-for.ts';
import { noSettings, type PolicySettings } from '../settings/settings.ts';
import { type ExpiredWaiver, type WaiverNote, waiversFor } from '../settings/waivers-for.ts';
import type { Answer, Judgement, Pack, Severity, Standard, StandardLevel } from '../standard.ts';

/** How often a standard got each answer. */
export interface StandardTally {
  id: string;
  severity: Severity;
  level: StandardLevel;
  met: number;
  /** Without what is waived. */
  notMet: number;
  unknown: number;
  notApplicable: number;
  /** Not met, but an office has let the unit off for a time. */
  waived: number;
}

/** What a standard says about a unit. */
export interface Finding extends Judgement {
  unit: string;
  unitName: string;
  standard: string;
  source: string;
  /** The waiver that covers what is not met. */
  waiver: WaiverNote | null;
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
  /** Waivers that have run out, and how many findings they would have covered. */
  expiredWaivers: ExpiredWaiver[];
}

export interface AuditQuestion {
  installation: Installation;
  packs: readonly Pack[];
  asOf: IsoDate;
  usable?: boolean;
  all?: boolean;
  settings?: Pick<PolicySettings, 'parameters' | 'waivers'>;
  /** All units, where `installation` holds a part of them: settings for a subtree may be set above it. */
  tree?: Pick<Installation, 'units'>;
}

/**
 * Judges every unit of a day by the standards in force on it. `findings` holds what is not met or not known, or everything
 * with `all`. Counts are of devices on the books, or with `usable` of those that work (in use, or worn but working).
 */
export function audit(question: AuditQuestion): Audit {
  const {
    installation,
    packs,
    asOf,
    usable = false,
    all = false,
    settings = noSettings,
    tree = installation,
  } = question;
  const units = collectFacts({ installation, asOf, usableOnly: usable });
  const distance = findTargets(tree, asOf);
  const waivers = waiversFor(settings.waivers, { distance, asOf });
  const inPack = new Map(
    packs.map((pack) => {
      const held = parametersFor(pack, { sets: settings.parameters, distance, asOf });
      return [pack, () => inSpaceOf(pack, units, held)] as const;
    }),
  );
  const known = standardsOf(packs);
  const spaces = new Map<Pack, UnitFacts[]>();
  const results = known
    .filter(({ standard }) => isInForce(standard, asOf))
    .map(({ pack, standard }) => {
      const rows = spaces.get(pack) ?? inPack.get(pack)?.() ?? [];
      spaces.set(pack, rows);
      return ask(standard, rows, { all, waiverOf: waivers.find });
    });
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
      .filter(({ standard }) => !isInForce(standard, asOf))
      .map(({ standard: { id, valid } }) => ({ id, from: valid.from, to: valid.to })),
    expiredWaivers: waivers.expired(),
  };
}

type Held = ReturnType<typeof parametersFor>;

/** Facts of all units as one pack reads them. Most units share the pack's defaults, which are made plain once. */
function inSpaceOf({ space: { rows } }: Pack, units: readonly UnitFacts[], held: Held): UnitFacts[] {
  const plain = new Map<ReturnType<Held>, ReturnType<typeof plainValues>>();
  return units.map(({ unit, facts }) => {
    const values = held(unit);
    const params = plain.get(values) ?? plainValues(values);
    plain.set(values, params);
    return { unit, facts: factsFor(facts, { unit, rows, params }) };
  });
}

type WaiverOf = ReturnType<typeof waiversFor>['find'];

function ask(
  standard: Standard,
  units: readonly UnitFacts[],
  { all, waiverOf }: { all: boolean; waiverOf: WaiverOf },
): { tally: StandardTally; findings: Finding[] } {
  const { id, severity, level, source } = standard;
  const judge = memoiseJudge(standard);
  const counts: Record<Answer | 'waived', number> = { met: 0, not_met: 0, unknown: 0, not_applicable: 0, waived: 0 };
  const findings: Finding[] = [];
  for (const { unit, facts } of units) {
    const { answer, have, want, shortfall, reason } = judge(facts);
    const waiver = answer === 'not_met' ? waiverOf(id, unit) : null;
    counts[waiver === null ? answer : 'waived'] += 1;
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
      waiver,
    });
  }
  const { met, not_met: notMet, unknown, not_applicable: notApplicable, waived } = counts;
  return { tally: { id, severity, level, met, notMet, unknown, notApplicable, waived }, findings };
}

/** Standards were asked in the order of their ids, and sorting is stable. */
const byUnit = (a: Finding, b: Finding) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);

function countBroken({ devices }: Installation, asOf: IsoDate): Audit['broken'] {
  const broken = devices.filter((device) => device.status === 'broken' && isValidOn(device, asOf));
  return { devices: broken.length, units: new Set(broken.map(({ unit }) => unit)).size };
}
