import { noTargets } from '@motcua/contract';
import type { CollectSettings, Context } from '../../src/collectors/context.ts';
import { emptyMemory } from '../../src/collectors/context.ts';
import { defaultSettings } from '../../src/collectors/settings.ts';
import { createProbe } from '../../src/probe/create-probe.ts';

export { emptyMemory };

/** What a collector is given in tests; deadlines are short, so that hung peers do not make the tests long. */
export const testContext = ({
  settings,
  ...rest
}: Partial<Omit<Context, 'settings'>> & { settings?: Partial<CollectSettings> } = {}): Context => ({
  probe: createProbe(),
  known: [],
  desired: noTargets,
  signal: new AbortController().signal,
  now: new Date('2026-06-30T01:00:00Z'),
  ...rest,
  settings: { ...defaultSettings({}), rawPortSnmp: null, ippMs: 1_000, cupsMs: 1_000, ...settings },
});
