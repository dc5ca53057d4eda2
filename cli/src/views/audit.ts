import { exit, fill, type Words } from '@motcua/contract';
import { compareVi } from '@motcua/inventory';
import {
  type Audit,
  describeReason,
  type ExpiredWaiver,
  type Finding,
  type Pack,
  type StandardTally,
} from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { standardWords as words } from '../texts/standards.ts';
import { answerTexts } from '../texts/values.ts';
import { viewTexts } from '../texts/views.ts';

/** An audit: the headline, a tally by standard, and every unit that falls short. */
export function auditAnswer(audit: Audit, packs: readonly Pack[]): Answer {
  const findings = findingsTable(audit.findings, packs);
  const expired = audit.expiredWaivers.length === 0 ? [] : [expiredTable(audit.expiredWaivers)];
  const sections: Section[] = [headline(audit), tallies(audit.standards, packs), ...expired, findings];
  const none: Section = { is: 'lines', lines: [viewTexts.notInForce] };
  return {
    data: audit,
    view: {
      simulated: audit.simulated,
      sections: audit.standards.length === 0 ? [headline(audit), none] : sections,
      main: findings,
    },
    // What is over a maximum is a warning, and no violation.
    exit: audit.standards.some(({ notMet, level }) => notMet > 0 && level !== 'warning') ? exit.changes : exit.ok,
  };
}

function headline({ asOf, packs, units, usable, broken }: Audit): Section {
  const brokenWords: Words = { vi: fill(viewTexts.brokenUnits.vi, broken), en: fill(viewTexts.brokenUnits.en, broken) };
  return {
    is: 'facts',
    facts: [
      { words: heads.asOf, value: asOf, type: 'date' },
      { words: heads.pack, value: packs.map(({ name, version }) => `${name} ${version}`).join(', ') },
      { words: heads.units, value: units, type: 'number' },
      { words: heads.broken, value: brokenWords },
      ...(usable ? [{ words: viewTexts.usable, value: true }] : []),
    ],
  };
}

const tallies = (rows: readonly StandardTally[], packs: readonly Pack[]) =>
  table<StandardTally>({
    title: viewTexts.standards,
    rows,
    columns: [
      { key: 'id', words: heads.standard, keep: true, value: ({ id }) => id },
      { key: 'title', words: heads.title, value: ({ id }) => titleOf(id, packs) },
      { key: 'notMet', words: heads.notMet, type: 'number', value: ({ notMet }) => notMet },
      { key: 'met', words: heads.met, type: 'number', value: ({ met }) => met },
      { key: 'unknown', words: heads.unknown, type: 'number', value: ({ unknown }) => unknown },
      { key: 'notApplicable', words: heads.notApplicable, type: 'number', value: ({ notApplicable }) => notApplicable },
      { key: 'waived', words: words.waived, type: 'number', value: ({ waived }) => waived, wide: true },
      { key: 'severity', words: heads.severity, value: ({ severity }) => severity, wide: true },
    ],
  });

const titleOf = (id: string, packs: readonly Pack[]): Words | null =>
  packs.flatMap(({ standards }) => standards).find((standard) => standard.id === id)?.title ?? null;

/** By name, as people look units up; those of one unit stay together. */
const byName = (a: Finding, b: Finding) =>
  compareVi(a.unitName, b.unitName) || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);

const expiredTable = (rows: Audit['expiredWaivers']) =>
  table<ExpiredWaiver>({
    title: words.expiredWaivers,
    rows,
    columns: [
      { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
      { key: 'standard', words: heads.standard, keep: true, value: ({ standard }) => standard },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit ?? words.allUnits },
      { key: 'expiry', words: words.expiry, type: 'date', value: ({ expiry }) => expiry },
      { key: 'findings', words: words.findings, type: 'number', value: ({ findings }) => findings },
    ],
  });

/** A waived finding says who let the unit off and why; a missing fact is named in words. */
function reasonOf({ reason, waiver }: Finding, packs: readonly Pack[]): Words | null {
  if (waiver === null) return reason === null ? null : describeReason(reason, packs);
  return { vi: fill(words.waiverNote.vi, { ...waiver }), en: fill(words.waiverNote.en, { ...waiver }) };
}

const findingsTable = (rows: readonly Finding[], packs: readonly Pack[]) =>
  table<Finding>({
    title: viewTexts.findings,
    rows: rows.toSorted(byName),
    most: 20,
    columns: [
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'unitName', words: heads.unitName, value: ({ unitName }) => unitName },
      { key: 'standard', words: heads.standard, keep: true, value: ({ standard }) => standard },
      { key: 'answer', words: heads.answer, value: ({ answer }) => answerTexts[answer] },
      { key: 'have', words: heads.have, type: 'number', value: ({ have }) => have },
      { key: 'want', words: heads.want, type: 'number', value: ({ want }) => want },
      { key: 'shortfall', words: heads.shortfall, type: 'number', value: ({ shortfall }) => shortfall },
      { key: 'reason', words: heads.reason, value: (finding) => reasonOf(finding, packs) },
      { key: 'source', words: heads.source, value: ({ source }) => source, wide: true },
    ],
  });
