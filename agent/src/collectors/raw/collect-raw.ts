import type { RawTarget } from '@motcua/contract';
import { type RawModel, rawModels } from '../../probe/raw/languages.ts';
import type { Collected, RareContext } from '../context.ts';
import { eachLimited } from '../each-limited.ts';
import { targetKey } from '../each-target.ts';
import { outcomeRow } from '../outcome-row.ts';
import type { DeviceFacts, Finding } from '../printer/device-facts.ts';
import { fromFinding } from '../printer/from-finding.ts';
import { emptyIdentity } from '../reading.ts';
import { planRaw, type RawStep, rememberRaw } from './plan-raw.ts';
import type { RawMemory } from './raw-memory.ts';
import type { RawState } from './raw-state.ts';
import { readRaw } from './read-raw.ts';

/** One printer of a collection: what is kept of it, and what was done for that. */
interface Attempt {
  key: string;
  memory: RawMemory;
  probe: Collected['probes'][number];
  kept: boolean;
}

/** Reads the printers on raw ports that the hub names, each rarely; in between, the last reading stays as it was. */
export async function collectRaw(context: RareContext): Promise<Collected & { raw: Record<string, RawMemory> }> {
  const found = await eachLimited(context.desired.raw, 8, (target) => attempt(context, target));
  return {
    devices: found.map(({ memory }) => memory.reading),
    probes: found.map(({ probe }) => probe),
    kept: found.filter(({ kept }) => kept).map(({ key }) => key),
    raw: Object.fromEntries(found.map(({ key, memory }) => [key, memory])),
  };
}

async function attempt(context: RareContext, target: RawTarget): Promise<Attempt> {
  const address = `${target.host}:${target.port}`;
  const key = targetKey('raw', address);
  const before = context.memory.raw[key];
  const model = rawModels.find((name) => name === target.model) ?? null;
  const step = planRaw({ memory: before, model, now: context.now, everyMs: context.settings.rawEveryMs });
  if (step.is === 'keep' && before !== undefined) {
    return { key, memory: before, probe: outcomeRow(`raw ${address}`, 0, null), kept: true };
  }
  return await ask(context, target, { key, address, before, asked: step.is === 'ask' ? step.model : 'auto' });
}

interface Asking {
  key: string;
  address: string;
  before: RawMemory | undefined;
  asked: Extract<RawStep, { is: 'ask' }>['model'];
}

async function ask(
  context: RareContext,
  { host, port }: RawTarget,
  { key, address, before, asked }: Asking,
): Promise<Attempt> {
  const start = performance.now();
  const options = { signal: context.signal, timeoutMs: context.settings.rawMs };
  const read = await readRaw(context.probe, { host, port, model: asked }, options);
  const language: RawModel | null = read.ok ? read.value.language : null;
  const reached = read.ok || read.reason === 'device-unreadable';
  const finding: Finding = read.ok ? { is: 'read', facts: toFacts(read.value.state) } : { is: 'failed', failure: read };
  const reading = fromFinding({ key, name: address, uri: `socket://${address}` }, finding, context);
  return {
    key,
    memory: rememberRaw(before, { reading, reached, language, asked }),
    probe: outcomeRow(`raw ${address}`, performance.now() - start, read.ok ? null : read),
    kept: false,
  };
}

/** Pure: such a printer says how it is, and not who it is. */
const toFacts = ({ reasons, stateReasons, message }: RawState): DeviceFacts => ({
  reasons,
  raw: stateReasons,
  message,
  identity: emptyIdentity,
  supplies: [],
  trays: [],
  pageCount: null,
});
