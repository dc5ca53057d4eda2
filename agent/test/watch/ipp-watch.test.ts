import { expect, test } from 'vitest';
import { type Failure, failure } from '../../src/probe/outcome.ts';
import { IppWatch } from '../../src/watch/ipp-watch.ts';
import { cupsSource, printerSource } from '../../src/watch/source.ts';
import type { WatchOptions } from '../../src/watch/watch-ipp.ts';

/** Watches that wait to be told how it goes, and end when they are stopped. */
function book() {
  const open = new Map<string, WatchOptions>();
  const [started, troubles]: [string[], string[]] = [[], []];
  const watch = new IppWatch({
    ask: async () => failure('not-read', 'not in this test'),
    owner: 'motcua-a-1',
    monotonicMs: () => 0,
    onEvent: () => {},
    onTrouble: (name, { detail }) => troubles.push(`${name}: ${detail}`),
    watch: async (options) => {
      started.push(options.source.name);
      open.set(options.source.name, options);
      await new Promise((ended) => options.signal.addEventListener('abort', ended));
      open.delete(options.source.name);
    },
  });
  const say = (name: string, state: Failure | null) => open.get(name)?.onState(state);
  return { watch, open, started, troubles, say };
}
const printer = printerSource('ipp://192.0.2.1/ipp/print');

test('each source is followed once, however often it is wanted, and given back when it is not', async () => {
  const { watch, open, started } = book();
  await watch.apply([cupsSource([]), printer]);
  await watch.apply([cupsSource([]), printer]);
  expect(started).toEqual(['events cups', printer.name]);
  await watch.apply([printer]);
  expect([...open.keys()]).toEqual([printer.name]);
  await watch.stop();
  expect(open.size).toBe(0);
});

test('what goes well and what is refused has a row; what offers nothing or is away has none', async () => {
  const { watch, say } = book();
  await watch.apply([cupsSource([])]);
  expect(watch.outcomes()).toEqual([]);
  say('events cups', null);
  expect(watch.outcomes()).toMatchObject([{ probe: 'events cups', ok: true }]);
  say('events cups', failure('permission-denied', 'HTTP 401'));
  expect(watch.outcomes()).toMatchObject([{ probe: 'events cups', ok: false, reason: 'permission-denied' }]);
  say('events cups', failure('device-unreadable', 'IPP status 0x0501'));
  expect(watch.outcomes()).toEqual([]);
  say('events cups', failure('device-unreachable', 'ECONNREFUSED'));
  expect(watch.outcomes()).toEqual([]);
  await watch.stop();
});

test('a trouble is told once, and again when it is another', async () => {
  const { watch, say, troubles } = book();
  await watch.apply([cupsSource([])]);
  for (const detail of ['HTTP 401', 'HTTP 401', 'HTTP 500']) say('events cups', failure('device-unreadable', detail));
  expect(troubles).toEqual(['events cups: HTTP 401', 'events cups: HTTP 500']);
  await watch.stop();
});
