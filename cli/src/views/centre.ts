import { exit, fill, type Params, type Words } from '@motcua/contract';
import type { Change, LabFacts, OperationResult, RuleViolation, StackStatus } from '@motcua/infra';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { changeTexts, driftTexts, levelTexts, memberTexts, centreTexts as texts } from '../texts/centre.ts';
import { linkSections } from './centre-links.ts';
import { votesWords } from './centre-votes.ts';

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
  const { operation, changes, resources, stack, violations, outsideWindow } = data;
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
    ...(outsideWindow === null ? [] : [line(texts.outside, { reason: outsideWindow.reason })]),
    line(head, { count: changes.length, resources, stack }),
    ...(changes.length === 0 ? [] : [rows]),
    ...violationSections(violations),
  ];
  const code = asks && changes.length > 0 ? exit.changes : exit.ok;
  const stopped = violations.some(({ level }) => level === 'mandatory');
  return { data, view: { simulated: false, sections }, exit: stopped ? exit.failure : code };
}

/** Every host of a stack, who is primary, and what holds the sites together; a host that does not answer makes it 7. */
export function statusAnswer(data: StackStatus): Answer {
  const down = data.hosts.some(({ reachable }) => !reachable);
  const head = line(data.primary === null ? texts.noPrimary : texts.primary, { host: data.primary });
  const said = votesWords(data);
  const votes = said === null ? [] : [line(said, data.votes)];
  const risk = data.synchronous === false ? [line(texts.rpoAtRisk)] : [];
  const tested = data.restoreTest === null ? [] : [line(texts.restoreTested, { ...data.restoreTest })];
  const sections = [
    hostTable(data),
    head,
    ...votes,
    ...risk,
    ...tested,
    databaseTable(data),
    ...linkSections(data),
    ...adviceSections(data),
  ];
  return { data, view: { simulated: false, sections }, exit: down ? exit.unreachable : exit.ok };
}

/** What the rules say of the stack file: too few paths, no restore that was tested lately. */
const adviceSections = ({ advice }: StackStatus): Section[] =>
  advice.length === 0
    ? []
    : [
        {
          is: 'lines',
          title: texts.advice,
          lines: advice.map(({ rule, message }) => ({ vi: `${rule}: ${message}`, en: `${rule}: ${message}` })),
        },
      ];

const hostTable = ({ hosts }: StackStatus): Section =>
  table<StackStatus['hosts'][number]>({
    rows: hosts,
    columns: [
      { key: 'host', words: texts.host, keep: true, value: ({ host }) => host },
      { key: 'place', words: texts.place, value: ({ place }) => place },
      { key: 'role', words: texts.role, value: ({ role }) => role },
      { key: 'address', words: texts.address, keep: true, value: ({ address }) => address },
      { key: 'reachable', words: texts.reachable, type: 'flag', value: ({ reachable }) => reachable },
      { key: 'hubReady', words: texts.hubReady, type: 'flag', value: ({ hubReady }) => hubReady },
      { key: 'etcdHealthy', words: texts.vote, type: 'flag', value: ({ etcdHealthy }) => etcdHealthy },
      { key: 'backupAt', words: texts.backup, type: 'instant', value: ({ backupAt }) => backupAt },
      { key: 'certificates', words: texts.certificate, type: 'instant', value: soonest },
      { key: 'diskFreePercent', words: texts.disk, type: 'number', value: (host) => host.diskFreePercent },
      { key: 'memoryFreePercent', words: texts.memory, type: 'number', value: (host) => host.memoryFreePercent },
      { key: 'failedUnits', words: texts.failed, value: ({ failedUnits }) => failedUnits.join(', ') || null },
      { key: 'bootedAt', words: texts.booted, type: 'instant', wide: true, value: ({ bootedAt }) => bootedAt },
      { key: 'detail', words: texts.detail, value: ({ detail }) => detail },
    ],
  });

/** When the first certificate of a host ends. */
const soonest = ({ certificates }: StackStatus['hosts'][number]): string | null =>
  certificates.map(({ expiresAt }) => expiresAt).toSorted()[0] ?? null;

const databaseTable = ({ database }: StackStatus): Section =>
  table<StackStatus['database'][number]>({
    rows: database,
    columns: [
      { key: 'host', words: texts.database, keep: true, value: ({ host }) => host },
      { key: 'role', words: texts.role, value: ({ role }) => memberTexts[role] },
      { key: 'state', words: texts.state, value: ({ state }) => state },
      { key: 'timeline', words: texts.timeline, type: 'number', value: ({ timeline }) => timeline },
      { key: 'lagBytes', words: texts.lag, type: 'number', value: ({ lagBytes }) => lagBytes },
    ],
  });

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
