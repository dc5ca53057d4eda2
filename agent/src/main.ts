import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, release, type as systemName, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '@motcua/contract';
import { collectAll, defaultSettings } from './collectors/index.ts';
import { readSettings } from './config/read-settings.ts';
import type { Settings } from './config/settings.ts';
import { makeLook } from './discovery/make-look.ts';
import { type Examination, examine } from './doctor/examine.ts';
import { enrol } from './identity/enrol.ts';
import type { Identity } from './identity/identity.ts';
import { type RecoverOptions, recover } from './identity/recover.ts';
import { createLog } from './log/create-log.ts';
import type { Log } from './log/log.ts';
import { askIpp, createProbe, prepareSaneFolder } from './probe/index.ts';
import { systemClock } from './report/clock.ts';
import { askGoodbye } from './run/ask-goodbye.ts';
import type { Collect } from './run/collect.ts';
import { type AgentEvent, type AgentParts, runAgentWith } from './run/run-agent.ts';
import { diskFiles } from './state/files.ts';
import { openState } from './state/open-state.ts';
import { agentVersion } from './version.ts';

export { agentVersion };

const capabilities = 'pc cups ipp sane snmp usb escl raw ups presence traps events discovery'.split(' ');

export interface RunOptions {
  state: string;
  signal: AbortSignal;
  env?: Environment;
  settings?: Partial<Settings>;
  log?: Log;
  onEvent?: (event: AgentEvent) => void;
  overrides?: Partial<Pick<AgentParts, 'collect' | 'events' | 'look' | 'clock' | 'random' | 'goodbye'>>;
}

/** Runs the agent of this PC until the signal fires. */
export async function runAgent(options: RunOptions): Promise<void> {
  const { state: path, signal, env = process.env, onEvent = () => {}, overrides = {} } = options;
  const settings = readSettings({ env, given: options.settings ?? {} });
  const log = options.log ?? createLog({ level: settings.logLevel, language: settings.lang });
  const collect = overrides.collect ?? wireCollect({ settings, env, saneFolder: join(path, 'sane') });
  const { cups } = collectSettings({ settings, env });
  // Who reads something else than this PC wants no news of this PC either.
  const events = overrides.collect === undefined ? { ask: askIpp, cups } : null;
  const versions = { agent: agentVersion, node: process.version };
  const birth = { hostname: hostname(), versions, capabilities };
  const goodbye = () => askGoodbye(createProbe());
  const wired = { goodbye, clock: systemClock, random: Math.random, look: makeLook(), events, ...overrides, collect };
  await runAgentWith({ path, signal, settings, log, birth, onEvent, ...wired });
}

export interface EnrolAgentOptions {
  hubUrl: string;
  token: string;
  /** Where the token came from, for messages. */
  tokenPath?: string;
  state: string;
  force?: boolean;
  signal?: AbortSignal;
}

/** Enrols this PC with a hub; gives who it is now. */
export async function enrolAgent(options: EnrolAgentOptions): Promise<Pick<Identity, 'agent' | 'unit' | 'mqttUrl'>> {
  const state = await openState(options.state);
  try {
    const host = { hostname: hostname(), os: `${systemName()} ${release()}` };
    const { agent, unit, mqttUrl } = await enrol({ ...options, state, host });
    return { agent, unit, mqttUrl };
  } finally {
    state.release();
  }
}

/** How a PC that lost its state asks to be let in; the rest is of this PC. */
export type RecoverAgentOptions = Omit<RecoverOptions, 'state' | 'host' | 'random'> & { state: string };

/** Has this PC ask to be let in again, and waits for the decision; gives who it is then. */
export async function recoverAgent(
  options: RecoverAgentOptions,
): Promise<Pick<Identity, 'agent' | 'unit' | 'mqttUrl'>> {
  const state = await openState(options.state);
  try {
    const host = { hostname: hostname(), os: `${systemName()} ${release()}` };
    const { agent, unit, mqttUrl } = await recover({ ...options, state, host, random: Math.random });
    return { agent, unit, mqttUrl };
  } finally {
    state.release();
  }
}

export interface DoctorOptions {
  /** The state folder; a PC without one is examined as it is. */
  state?: string | undefined;
  signal: AbortSignal;
  env?: Environment;
}

/** What an agent on this PC would report, and what it could not read and why. Reads only. */
export async function doctorReport({ state, signal, env = process.env }: DoctorOptions): Promise<Examination> {
  const settings = readSettings({ env });
  // Not in the state folder, which may be somebody else's and in use.
  const saneFolder = await mkdtemp(join(tmpdir(), 'motcua-doctor-'));
  try {
    const collect = wireCollect({ settings, env, saneFolder });
    const place = state === undefined ? null : { path: state, files: diskFiles };
    return await examine({ state: place, version: agentVersion, collect, signal, now: new Date() });
  } finally {
    await rm(saneFolder, { recursive: true, force: true });
  }
}

const collectSettings = ({ settings, env }: { settings: Settings; env: Environment }) =>
  defaultSettings(settings.cupsServer === undefined ? env : { ...env, CUPS_SERVER: settings.cupsServer });

/** The collectors over the real probe of this PC, with what the environment says. */
function wireCollect({
  settings,
  env,
  saneFolder,
}: {
  settings: Settings;
  env: Environment;
  saneFolder: string;
}): Collect {
  const probe = createProbe();
  const base = collectSettings({ settings, env });
  return async ({ desired, ...input }) => {
    // Made by the collector of scanners: on a full disk it fails, and must not take the printers with it.
    const saneConfigDir = settings.saneConfigDir ?? (() => prepareSaneFolder(saneFolder));
    const inventoryMs = desired.intervals.inventorySeconds * 1000;
    return collectAll({
      ...input,
      probe,
      desired,
      settings: { ...base, pcKind: settings.pcKind, saneConfigDir, inventoryMs },
    });
  };
}
