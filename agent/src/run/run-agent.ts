import { randomBytes } from 'node:crypto';
import type { Goodbye } from '@motcua/contract';
import { emptyMemory, type KnownDevice, type Memory } from '../collectors/index.ts';
import type { Settings } from '../config/settings.ts';
import { KnownFile, MemoryFile } from '../config/state-files.ts';
import type { Look, Scanner } from '../discovery/scanner.ts';
import type { Identity } from '../identity/identity.ts';
import { requireIdentity } from '../identity/read-identity.ts';
import { finishInstall } from '../identity/renewed-file.ts';
import { waitsFor } from '../identity/renewer.ts';
import type { Log } from '../log/log.ts';
import { openOutbox } from '../outbox/open-outbox.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Clock } from '../report/clock.ts';
import { addSkew, medianSkew } from '../report/clock-skew.ts';
import { placesOf } from '../report/dial.ts';
import { Link } from '../report/link.ts';
import type { Birth } from '../report/presence.ts';
import { checkFolder } from '../state/check-folder.ts';
import { diskFiles } from '../state/files.ts';
import { keepJson, loadJson } from '../state/keep-json.ts';
import { openState, type State } from '../state/open-state.ts';
import { applyIntervals } from './apply-intervals.ts';
import type { Collect } from './collect.ts';
import { DesiredStore } from './desired-store.ts';
import { hearAll } from './hear-all.ts';
import type { IppEvents } from './hear-ipp.ts';
import { memoryKeeper } from './memory-keeper.ts';
import { openRenewer } from './open-renewer.ts';
import { openScanner } from './open-scanner.ts';
import { Reporter } from './reporter.ts';

/** What happens in an agent's life, for whoever started it. */
export type AgentEvent = { type: 'connected' } | { type: 'acknowledged'; reports: number };

export interface AgentParts {
  /** The state folder. */
  path: string;
  signal: AbortSignal;
  settings: Settings;
  log: Log;
  collect: Collect;
  /** Whose events are followed; null for nobody's. */
  events: Omit<IppEvents, 'owner'> | null;
  look: Look;
  clock: Clock;
  random: () => number;
  birth: Omit<Birth, 'boot'>;
  onEvent: (event: AgentEvent) => void;
  /** Asked at the end: whether the machine goes down as well. */
  goodbye?: () => Promise<Goodbye>;
}

/** Runs an agent until the signal fires; ends when everything it knows is on the disk. */
export async function runAgentWith(parts: AgentParts): Promise<void> {
  const { path, settings, log, clock } = parts;
  // Before the lock as well: a PC that is not enrolled is told so, whoever else looks at its folder just now.
  await checkFolder(path);
  await requireIdentity({ path, files: diskFiles });
  const state = await openState(path);
  try {
    await finishInstall(state);
    const identity = await requireIdentity(state);
    const limits = {
      bytes: settings.outboxBytes,
      memoryBytes: settings.memoryBytes,
      maxAgeSeconds: settings.outboxDays * 86_400,
    };
    const outbox = await openOutbox({ state, limits, log, monotonicMs: clock.monotonicMs });
    const desired = new DesiredStore({ state, log });
    await desired.open();
    await live(parts, { state, identity, outbox, desired });
  } finally {
    state.release();
  }
}

interface Life {
  state: State;
  identity: Identity;
  outbox: Outbox;
  desired: DesiredStore;
}

async function live(parts: AgentParts, { state, identity, outbox, desired }: Life): Promise<void> {
  const { log, clock, signal, onEvent, random, settings, look } = parts;
  const past = await loadPast({ state, log, clock });
  const { known } = past;
  const scanner = await openScanner({ state, log, clock, random, look, known, desired: () => desired.desired });
  const boot = randomBytes(16).toString('hex');
  let skews: number[] = [];
  const { collect, events } = parts;
  const hearing = hearAll({ collect, events, agent: identity.agent, log, clock, trigger: () => reporter.trigger() });
  const reporter = new Reporter({
    ...past,
    findings: scanner,
    ...{ boot, outbox, clock, log, signal, collect: hearing.collect },
    desired: () => desired.desired,
    intervals: () => applyIntervals(desired.desired.intervals, settings),
    clockSkewMs: () => medianSkew(skews),
    onReport: () => link.trigger(),
  });
  const renewer = await openRenewer({
    ...{ state, identity, clock, random, log, hostname: parts.birth.hostname },
    ...{ skewMs: () => medianSkew(skews), waits: waitsFor(settings) },
    onRenewed: () => link.reconnect(),
  });
  const link = new Link({
    ...{ outbox, clock, random, log, settings, birth: { ...parts.birth, boot, hardware: renewer.hardware } },
    ...renewer.forLink,
    ...(parts.goodbye && { goodbye: parts.goodbye }),
    places: () => placesOf(renewer.identity(), desired.desired.mqttUrls),
    onConnected: () => onEvent({ type: 'connected' }),
    onAcknowledged: (reports) => onEvent({ type: 'acknowledged', reports }),
    onSkew: (skew) => {
      skews = addSkew(skews, skew);
    },
    onDesired: async (wanted) => {
      if (!(await desired.accept(wanted))) return;
      reporter.trigger();
      scanner.trigger();
    },
  });
  log.info('started', { agent: identity.agent, unit: identity.unit, boot, waiting: outbox.entries.length });
  await renewer.during(() => runTogether({ reporter, scanner, link, hearing, signal }));
  log.info('stopped', { waiting: outbox.entries.length });
}

/** The link stops after the reporter, so that the last report still goes out. */
async function runTogether({
  reporter,
  scanner,
  link,
  hearing,
  signal,
}: {
  reporter: Reporter;
  scanner: Scanner;
  link: Link;
  hearing: { stop(): Promise<void> };
  signal: AbortSignal;
}): Promise<void> {
  const [stopLink, stopScan] = [new AbortController(), new AbortController()];
  const linked = link.run(stopLink.signal);
  const scanned = scanner.run(AbortSignal.any([signal, stopScan.signal]));
  try {
    await reporter.run();
  } finally {
    stopScan.abort();
    await scanned;
    await hearing.stop();
    stopLink.abort();
    await linked;
  }
}

async function loadPast({ state, log, clock }: { state: State; log: Log; clock: Clock }) {
  const source = { ...state, log };
  const known = await loadJson<KnownDevice[]>(source, 'known.json', { schema: KnownFile, fallback: [] });
  const memory = await loadJson<Memory>(source, 'memory.json', { schema: MemoryFile, fallback: emptyMemory });
  return {
    known,
    memory,
    saveKnown: (next: readonly KnownDevice[]) => keepJson(source, 'known.json', next),
    saveMemory: memoryKeeper({
      save: (next) => keepJson(source, 'memory.json', next),
      monotonicMs: clock.monotonicMs,
    }),
  };
}
