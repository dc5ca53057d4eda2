import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeData } from '../hub/test/support/hub.ts';
import { startCrowd } from './support/crowd.ts';
import { makeCrowd } from './support/make-crowd.ts';
import { startServer } from './support/office.ts';
import { unitEnvironment } from './support/unit-environment.ts';

/**
 * Memory of a hub with its embedded broker to which thousands of agents are connected, each by mutual TLS with two
 * subscriptions and its presence said, and which then say nothing. The hub has the settings of the unit that is shipped. `ratio` is to what the aim allows.
 * Run: node bench/idle-memory.bench.ts [AGENTS]
 */
const agents = Number(process.argv[2] ?? 5000);
const [allowedKib, baseMib] = [80, 200];
const allowedMib = baseMib + (agents * allowedKib) / 1024;
const settleMs = 20_000;

const round = (value: number) => Math.round(10 * value) / 10;

using data = await makeData();
const file = await makeCrowd(data.dataDir, agents);
await using hub = await startServer('hub-process.ts', data.dataDir, unitEnvironment());
const rssMib = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${hub.child.pid}/status`, 'utf8'))?.[1]) / 1024;
await sleep(5000);
const before = rssMib();
await using crowd = await startCrowd(file);
await crowd.join(hub.url);
const joined = rssMib();
await sleep(settleMs);
const settled = rssMib();
await crowd.leave();
await sleep(settleMs);
const left = rssMib();
const ratio = Math.round((100 * settled) / allowedMib) / 100;
console.log(
  JSON.stringify({
    bench: 'idle-memory',
    ratio,
    aim: `<= ${allowedKib} KiB an agent and ${baseMib} MiB`,
    met: settled <= allowedMib,
    detail: {
      ...{
        agents,
        beforeMib: round(before),
        joinedMib: round(joined),
        settledMib: round(settled),
        leftMib: round(left),
      },
      kibEach: round(((settled - before) * 1024) / agents),
    },
  }),
);
