// npm run chaos -- --seed N --minutes M [--stack sqlite|postgres|mosquitto]: the runs of chaos-city.real.test.ts with any seed and
// for any time; prints what they came to, and what is wrong with the books.
import { parseArgs } from 'node:util';
import { mayTakeAway } from './chaos/city/places.ts';
import type { Stack } from './chaos/city/plan-city.ts';
import { runCity } from './chaos/city/run-city.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '5' },
    stack: { type: 'string', default: 'mosquitto' },
    agents: { type: 'string', default: '40' },
    processes: { type: 'string', default: '8' },
  },
});
const [seed, minutes, agents, processes] = [values.seed, values.minutes, values.agents, values.processes].map(Number);
const root = await mayTakeAway();
if (!root)
  process.stderr.write('No namespaces and mounts may be made here (root): no link is taken down and no disk filled.\n');

// Each program that runs here has its listener.
process.setMaxListeners(100);
const size = {
  minutes: minutes ?? 5,
  agents: agents ?? 40,
  processes: processes ?? 8,
  stack: values.stack as Stack,
  root,
};
const result = await runCity({ seed: seed ?? 1, ...size });
process.stdout.write(`${JSON.stringify({ stack: values.stack, seed, root, ...result }, null, 1)}\n`);
process.exitCode = result.wrong.length === 0 ? 0 : 1;
