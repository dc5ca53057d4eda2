import { exit, fill, type Params, type Words } from '@motcua/contract';
import type { Change, LabFacts, OperationResult, StackStatus } from '@motcua/infra';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { changeTexts, driftTexts, centreTexts as texts } from '../texts/centre.ts';

const line = (words: Words, params: Params = {}): Section => ({
  is: 'lines',
  lines: [{ vi: fill(words.vi, params), en: fill(words.en, params) }],
});

const wordsOf = (actions: Readonly<Record<string, Words>>, action: string): Words =>
  actions[action] ?? { vi: action, en: action };

/** What an operation changed or found; a preview with changes and a refresh with drift leave with 3. */
export function operationAnswer(data: OperationResult): Answer {
  const { operation, changes, resources, stack } = data;
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
  const sections = [line(head, { count: changes.length, resources, stack }), ...(changes.length === 0 ? [] : [rows])];
  return { data, view: { simulated: false, sections }, exit: asks && changes.length > 0 ? exit.changes : exit.ok };
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
