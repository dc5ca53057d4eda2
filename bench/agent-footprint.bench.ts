import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleAgent } from '../scripts/bundle.ts';
import { makeInstallation, type TestInstallation } from '../test/support/installation.ts';
import { type Footprint, footprintOf } from '../test/support/proc.ts';
import { type Program, startProgram } from '../test/support/program.ts';

/**
 * Memory and processor time of an enrolled agent that has nothing new to report: the bundle, started as
 * docs/operations.md says, beside a bare Node with one empty timer and the agent from source, in the same minute.
 * Run: node bench/agent-footprint.bench.ts
 */
const aimRssMb = 75;
const aimCpuMs = 60;
const settleMs = 30_000;
const windowMs = 60_000;
const smallMemory = ['--lite-mode', '--max-semi-space-size=1', '--max-old-space-size=64'];

interface Measured extends Footprint {
  /** The largest of the samples. */
  peakRssMb: number;
}

/** Processor time within the window; memory is that of its end, and its peak. */
async function measure(programs: readonly Program[]): Promise<Measured[]> {
  const read = () => programs.map(({ pid }) => footprintOf(pid));
  const before = read();
  const samples = [before];
  for (let elapsed = 0; elapsed < windowMs; elapsed += 5000) {
    await sleep(5000);
    samples.push(read());
  }
  if (programs.some(({ running }) => !running())) throw new Error('a process ended too soon');
  return read().map((after, index) => ({
    rssMb: after.rssMb,
    peakRssMb: Math.max(...samples.map((sample) => sample[index]?.rssMb ?? 0)),
    cpuMs: after.cpuMs - (before[index]?.cpuMs ?? 0),
    childrenMs: after.childrenMs - (before[index]?.childrenMs ?? 0),
  }));
}

function startNode(office: TestInstallation, name: string, args: readonly string[]): Program {
  const env = { ...office.env, MALLOC_ARENA_MAX: '1' };
  return startProgram({ file: process.execPath, args, log: join(office.folder, `${name}.log`), env });
}

async function run() {
  await using office = await makeInstallation({ name: 'footprint' });
  const file = await bundleAgent({ into: join(office.folder, 'dist') });
  await office.startHub();
  const sourceState = await office.enrol('source');
  const state = await office.enrol('bundle');
  const source = office.startAgent(sourceState);
  await using bundle = startNode(office, 'bundle', [...smallMemory, file, '--state', state]);
  await using bare = startNode(office, 'bare', ['-e', 'setInterval(() => {}, 60_000)']);
  for (const agent of [source, bundle]) await agent.untilOutput('"acknowledged"');
  await sleep(settleMs);
  const [ofBundle, ofSource, ofBare] = await measure([bundle, source, bare]);
  if (!ofBundle || !ofSource || !ofBare) throw new Error('nothing was measured');
  return { bundle: ofBundle, source: ofSource, bare: ofBare };
}

const round = (value: number) => Math.round(value * 10) / 10;
const { bundle, source, bare } = await run();
const cpuMs = bundle.cpuMs + bundle.childrenMs;

console.log(
  JSON.stringify({
    bench: 'agent-rss',
    ratio: round(bundle.peakRssMb / bare.peakRssMb),
    aim: `<= ${aimRssMb} MB`,
    met: bundle.peakRssMb <= aimRssMb,
    detail: {
      rssMb: round(bundle.rssMb),
      peakRssMb: round(bundle.peakRssMb),
      fromSourceRssMb: round(source.peakRssMb),
      bareNodeRssMb: round(bare.peakRssMb),
    },
  }),
);
console.log(
  JSON.stringify({
    bench: 'agent-cpu',
    // A bare Node uses next to nothing, so the ratio is to the aim.
    ratio: round(cpuMs / aimCpuMs),
    aim: `<= ${aimCpuMs} ms a minute, programs it starts included`,
    met: cpuMs <= aimCpuMs,
    detail: {
      ownMs: round(bundle.cpuMs),
      childrenMs: round(bundle.childrenMs),
      fromSourceMs: round(source.cpuMs + source.childrenMs),
      bareNodeMs: round(bare.cpuMs),
      windowMs,
    },
  }),
);
