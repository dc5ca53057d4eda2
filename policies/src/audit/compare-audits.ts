import type { Pack } from '../standard.ts';
import { type Audit, type AuditQuestion, audit, type Finding } from './audit.ts';

/** What becomes of a finding when packs change. */
export type Change = 'opened' | 'closed' | 'unknown';

export interface ChangedFinding
  extends Pick<Finding, 'unit' | 'unitName' | 'standard' | 'have' | 'want' | 'shortfall' | 'reason'> {
  change: Change;
}

/** What other packs would open and close. */
export interface Comparison {
  asOf: string;
  simulated: boolean;
  before: Audit['packs'];
  after: Audit['packs'];
  standards: { id: string; opened: number; closed: number; unknown: number }[];
  /** How many units would have a finding that they have not. */
  units: { opened: number; closed: number };
  changes: ChangedFinding[];
}

/**
 * What is not met by `wanted` and not by `packs` (opened), the reverse (closed), and what nobody would know (unknown).
 * A pack of `wanted` takes the place of the one of its name.
 */
export function compareAudits(question: AuditQuestion, wanted: readonly Pack[]): Comparison {
  const before = audit({ ...question, all: false });
  const after = audit({ ...question, all: false, packs: wanted });
  const was = keyed(before);
  const will = keyed(after);
  const appears = [...will].flatMap(([key, finding]) => {
    const earlier = was.get(key);
    if (earlier?.answer === finding.answer) return [];
    const change: Change = finding.answer === 'not_met' ? 'opened' : 'unknown';
    return [changed(finding, change)];
  });
  const goes = [...was].flatMap(([key, finding]) =>
    finding.answer === 'not_met' && !will.has(key) ? [changed(finding, 'closed')] : [],
  );
  const changes = [...appears, ...goes].sort(byUnit);
  return {
    asOf: before.asOf,
    simulated: before.simulated,
    before: before.packs,
    after: after.packs,
    standards: tally(changes),
    units: { opened: unitsOf(changes, 'opened'), closed: unitsOf(changes, 'closed') },
    changes,
  };
}

/** What is waived is not open. */
const keyed = ({ findings }: Audit) =>
  new Map(
    findings.filter(({ waiver }) => waiver === null).map((finding) => [`${finding.unit}|${finding.standard}`, finding]),
  );

const changed = (finding: Finding, change: Change): ChangedFinding => {
  const { unit, unitName, standard, have, want, shortfall, reason } = finding;
  return { change, unit, unitName, standard, have, want, shortfall, reason };
};

function tally(changes: readonly ChangedFinding[]): Comparison['standards'] {
  const count = (rows: readonly ChangedFinding[], of: Change) => rows.filter(({ change }) => change === of).length;
  return [...Map.groupBy(changes, ({ standard }) => standard)]
    .map(([id, rows]) => ({
      id,
      opened: count(rows, 'opened'),
      closed: count(rows, 'closed'),
      unknown: count(rows, 'unknown'),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const unitsOf = (changes: readonly ChangedFinding[], of: Change): number =>
  new Set(changes.filter(({ change }) => change === of).map(({ unit }) => unit)).size;

const byUnit = (a: ChangedFinding, b: ChangedFinding) =>
  a.unit === b.unit ? (a.standard < b.standard ? -1 : 1) : a.unit < b.unit ? -1 : 1;
