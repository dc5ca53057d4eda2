import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgentRow } from '@motcua/contract';
import { makeInstallation, type RunningHub, type TestInstallation } from '../test/support/installation.ts';
import { type Footprint, footprintOf } from '../test/support/proc.ts';
import { startProgram } from '../test/support/program.ts';
import { waitUntil } from '../test/support/wait-until.ts';

/**
 * Memory and processor time of an enrolled agent that has nothing to report, beside a bare Node with one empty timer in
 * the same minute. Run: node bench/agent-footprint.bench.ts
 */
const aimRssMb = 75;
const aimCpuMs = 60;
const settleMs = 30_000;
const windowMs = 60_000;

interface Measured extends Footprint {
  /** The largest of the samples. */
  peakRssMb: number;
}

/** Processor time within the window; memory is that of its end, and its peak. */
async function measure(groups: readonly number[]): Promise<Measured[]> {
  const before = groups.map(footprintOf);
  const peaks = groups.map(() => 0);
  for (let elapsed = 0; elapsed < windowMs; elapsed += 5000) {
    await sleep(5000);
    groups.forEach((group, index) => {
      peaks[index] = Math.max(peaks[index] ?? 0, footprintOf(group).rssMb);
    });
  }
  return groups.map(footprintOf).map((after, index) => ({
    rssMb: after.rssMb,
    peakRssMb: peaks[index] ?? 0,
    cpuMs: after.cpuMs - (before[index]?.cpuMs ?? 0),
    childrenMs: after.childrenMs - (before[index]?.childrenMs ?? 0),
  }));
}

async function firstStart(office: TestInstallation, hub: RunningHub, state: string): Promise<void> {
  const agent = office.startAgent(state);
  await untilNewBoot(hub, null);
  await agent.stop();
}

const untilNewBoot = (hub: RunningHub, before: string | null): Promise<AgentRow[]> =>
  waitUntil('the first report is acknowledged', () => hub.client.agents(), {
    good: ([row]) => row !== undefined && row.boot !== before,
  });

async function run(): Promise<{ agent: Measured; bare: Measured }> {
  await using office = await makeInstallation({ name: 'footprint' });
  const hub = await office.startHub();
  const state = await office.enrol('counter');
  // The first start compiles; every start after it finds the compiled code, as on a PC in the morning.
  await firstStart(office, hub, state);
  const [first] = await hub.client.agents();
  const agent = office.startAgent(state);
  const log = join(office.folder, 'bare.log');
  const args = ['-e', 'setInterval(() => {}, 60_000)'];
  await using bare = startProgram({ file: process.execPath, args, log, env: office.env });
  await untilNewBoot(hub, first?.boot ?? null);
  await sleep(settleMs);
  const [ofAgent, ofBare] = await measure([agent.pid, bare.pid]);
  if (ofAgent === undefined || ofBare === undefined || !agent.running()) throw new Error('a process ended too soon');
  return { agent: ofAgent, bare: ofBare };
}

const round = (value: number) => Math.round(value * 10) / 10;
const { agent, bare } = await run();
const cpuMs = agent.cpuMs + agent.childrenMs;

console.log(
  JSON.stringify({
    bench: 'agent-rss',
    ratio: round(agent.peakRssMb / bare.peakRssMb),
    aim: `<= ${aimRssMb} MB`,
    met: agent.peakRssMb <= aimRssMb,
    detail: { rssMb: round(agent.rssMb), peakRssMb: round(agent.peakRssMb), bareNodeRssMb: round(bare.peakRssMb) },
  }),
);
console.log(
  JSON.stringify({
    bench: 'agent-cpu',
    // A bare Node uses next to nothing, so the ratio is to the aim.
    ratio: round(cpuMs / aimCpuMs),
    aim: `<= ${aimCpuMs} ms a minute, programs it starts included`,
    met: cpuMs <= aimCpuMs,
    detail: { ownMs: round(agent.cpuMs), childrenMs: round(agent.childrenMs), bareNodeMs: round(bare.cpuMs), windowMs },
  }),
);
