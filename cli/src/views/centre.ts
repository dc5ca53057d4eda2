import { exit, fill, type Params, type Words } from '@motcua/contract';
import type { Change, LabFacts, OperationResult, RuleViolation, StackStatus } from '@motcua/infra';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { changeTexts, driftTexts, levelTexts, centreTexts as texts } from '../texts/centre.ts';

const line = (words: Words, params: Params = {}): Section => ({
  is: 'lines',
  lines: [{ vi: fill(words.vi, params), en: fill(words.en, params) }],
});

const wordsOf = (actions: Readonly<Record<string, Words>>, action: string): Words =>
  actions[action] ?? { vi: action, en: action };

/** What rules of the policy pack say, the mandatory first. */
function violationSections(violations: readonly RuleViolation[]): Section[] {
  if (violations.length === 0) return [];
  const sorted = violations.toSorted((a, b) => Number(b.level === 'mandatory') - Number(a.level === 'mandatory'));
  const mandatory = violations.filter(({ level }) => level === 'mandatory').length;
  const rows = table<RuleViolation>({
    rows: sorted,
    columns: [
      { key: 'level', words: texts.level, value: ({ level }) => levelTexts[level] },
      { key: 'rule', words: texts.rule, keep: true, value: ({ rule }) => rule },
      { key: 'what', words: texts.what, value: ({ what }) => what },
      { key: 'message', words: texts.message, value: ({ message }) => message },
      { key: 'because', words: texts.because, wide: true, value: ({ because }) => because },
    ],
  });
  return [line(texts.violated, { mandatory, advisory: violations.length - mandatory }), rows];
}

/**
 * What an operation changed or found; a preview with changes and a refresh with drift leave with 3, and anything that a
 * mandatory rule of the policy pack does not allow with 1.
 */
export function operationAnswer(data: OperationResult): Answer {
  const { operation, changes, resources, stack, violations } = data;
  const actions = operation === 'refresh' ? driftTexts : changeTexts;
  const head = changes.length === 0 ? texts.none : operation === 'refresh' ? texts.drift : texts.some;
  const rows = table<Change>({
    rows: changes,
    columns: [
      { key: 'action', words: texts.action, value: ({ action }) => wordsOf(actions, action) },
      { key: 'kind', words: texts.kind, value: ({ kind }) => kind },
      { key: 'what', words: texts.what, keep: true, value: ({ what }) => what },
    ],
  });
  const asks = operation === 'preview' || operation === 'refresh';
  const sections = [
    line(head, { count: changes.length, resources, stack }),
    ...(changes.length === 0 ? [] : [rows]),
    ...violationSections(violations),
  ];
  const code = asks && changes.length > 0 ? exit.changes : exit.ok;
  const stopped = violations.some(({ level }) => level === 'mandatory');
  return { data, view: { simulated: false, sections }, exit: stopped ? exit.failure : code };
}

/** Every host of a stack; one that does not answer makes it 7. */
export function statusAnswer(data: StackStatus): Answer {
  const rows = table<StackStatus['hosts'][number]>({
    rows: data.hosts,
    columns: [
      { key: 'host', words: texts.host, keep: true, value: ({ host }) => host },
      { key: 'place', words: texts.place, value: ({ place }) => place },
      { key: 'role', words: texts.role, value: ({ role }) => role },
      { key: 'address', words: texts.address, keep: true, value: ({ address }) => address },
      { key: 'reachable', words: texts.reachable, type: 'flag', value: ({ reachable }) => reachable },
      { key: 'diskFreePercent', words: texts.disk, type: 'number', value: (host) => host.diskFreePercent },
      { key: 'memoryFreePercent', words: texts.memory, type: 'number', value: (host) => host.memoryFreePercent },
      { key: 'failedUnits', words: texts.failed, value: ({ failedUnits }) => failedUnits.join(', ') || null },
      { key: 'bootedAt', words: texts.booted, type: 'instant', wide: true, value: ({ bootedAt }) => bootedAt },
      { key: 'detail', words: texts.detail, value: ({ detail }) => detail },
    ],
  });
  const down = data.hosts.some(({ reachable }) => !reachable);
  return { data, view: { simulated: false, sections: [rows] }, exit: down ? exit.unreachable : exit.ok };
}

/** The lab is there: its hosts. */
export function labAnswer(data: LabFacts): Answer {
  const rows = table<LabFacts['hosts'][number]>({
    rows: data.hosts,
    columns: [
      { key: 'host', words: texts.host, keep: true, value: ({ name }) => name },
      { key: 'address', words: texts.address, keep: true, value: ({ address }) => address },
    ],
  });
  const simulated = { ...data, simulated: true };
  return { data: simulated, view: { simulated: true, sections: [line(texts.labReady), rows] } };
}

/** One line about something that was done. */
export const doneAnswer = (data: object, words: Words, params: Params = {}): Answer => ({
  data,
  view: { simulated: false, sections: [line(words, params)] },
});
