import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entityColumns, hostTables, interfaceColumns, printerTables, upsMib } from '../agent/src/mib/subtrees.ts';
import { scratchFolder } from '../test/peers/index.ts';
import { walkByForks } from './support/bulkwalk.ts';
import { metricsOf } from './support/metrics-of.ts';
import { printerAddress } from './support/printer-address.ts';
import { hasExporter, scrapeByExporter } from './support/snmp-exporter.ts';

/**
 * 500 simulated printers that answer what a real one was recorded with, polled from one process by the agent's own path,
 * by prometheus-snmp-exporter, and by one process of snmpbulkwalk for each subtree, in turn and in the same minutes.
 * All walk the same subtrees in version 2c, apart from the agent's light poll, which asks what changes and tells the same. The agent also interprets and judges what it reads; the exporter is measured with
 * a metric for each column, as it is used, and walking only. Run: node bench/snmp-poll.bench.ts
 */
const count = 500;
const atOnce = 32;
const windowMs = 10_000;
const forked = 20;
const subtrees = [
  ...['1.3.6.1.2.1.1.1', '1.3.6.1.2.1.1.2', '1.3.6.1.2.1.1.5'],
  ...[...Object.values(hostTables), ...Object.values(printerTables), upsMib, ...interfaceColumns, ...entityColumns],
];

const shared = process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../shared');
const recording = join(shared, 'snmp', process.env.MOTCUA_BENCH_RECORDING ?? 'pm-kyocera_p2040.snmprec');

interface Polled {
  polls: number;
  failed: number;
  seconds: number;
  cpuMs: number;
  startRssMb?: number;
  peakRssMb?: number;
  sockets?: number;
}

const support = (file: string) => new URL(`./support/${file}`, import.meta.url);

async function firstMessage(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('a process of the benchmark ended too soon')));
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message;
}

async function pollByAgent(port: number, how: 'full' | 'light'): Promise<Polled> {
  // No limit of the heap: V8 takes what it may, and a limit costs time (docs/decisions/0008).
  const env = { ...process.env, MALLOC_ARENA_MAX: '1' };
  const child = fork(support('poll-printers.ts'), [port, count, atOnce, windowMs, how].map(String), { env });
  const polled = await firstMessage(child);
  child.disconnect();
  return polled as Polled;
}

async function run() {
  await using folder = await scratchFolder('bench-snmp');
  const printers = fork(support('snmp-printers.ts'), [recording, String(count)]);
  try {
    const port = Number(await firstMessage(printers));
    const targets = Array.from({ length: count }, (_, at) => `${printerAddress(at)}:${port}`);
    const metrics = metricsOf(readFileSync(recording, 'latin1'), subtrees);
    const polling = { folder: folder.path, targets, subtrees, atOnce, windowMs };
    const [agent, light, exporter, walking]: [Polled[], Polled[], Polled[], Polled[]] = [[], [], [], []];
    for (let round = 0; round < 2; round += 1) {
      agent.push(await pollByAgent(port, 'full'));
      light.push(await pollByAgent(port, 'light'));
      if (!hasExporter()) continue;
      exporter.push(await scrapeByExporter({ ...polling, metrics }));
      walking.push(await scrapeByExporter({ ...polling, metrics: [] }));
    }
    const walked = spawnSync('snmpbulkwalk', ['-V']).error === undefined;
    const forks = walked ? [await walkByForks(targets.slice(0, forked), { subtrees, atOnce: 4 })] : [];
    return {
      agent: inSum(agent),
      light: inSum(light),
      exporter: inSum(exporter),
      walking: inSum(walking),
      forks: inSum(forks),
    };
  } finally {
    printers.kill();
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Rates of all rounds together; null when there was none. */
function inSum(rounds: readonly Polled[]) {
  if (rounds.length === 0) return null;
  if (rounds.some(({ polls, failed }) => polls === 0 || failed > 0))
    throw new Error(`polls failed: ${JSON.stringify(rounds)}`);
  const sum = (pick: (polled: Polled) => number) => rounds.reduce((all, polled) => all + pick(polled), 0);
  const [polls, seconds] = [sum(({ polls }) => polls), sum(({ seconds }) => seconds)];
  return {
    perSecond: round(polls / seconds),
    cpuMsEach: Math.round((sum(({ cpuMs }) => cpuMs) / polls) * 100) / 100,
    failed: sum(({ failed }) => failed),
    startRssMb: round(Math.max(...rounds.map(({ startRssMb = 0 }) => startRssMb))),
    peakRssMb: round(Math.max(...rounds.map(({ peakRssMb = 0 }) => peakRssMb))),
    sockets: Math.max(...rounds.map(({ sockets = 0 }) => sockets)),
  };
}

if (!existsSync(recording)) {
  process.stderr.write(`no recording ${recording}: nothing is measured\n`);
  process.exit(0);
}
const { agent, light, exporter, walking, forks } = await run();
const others = [
  { bench: 'snmp-poll', of: exporter, against: 'prometheus-snmp-exporter' },
  { bench: 'snmp-poll-walk', of: walking, against: 'prometheus-snmp-exporter that makes no metrics' },
  { bench: 'snmp-poll-forks', of: forks, against: 'snmpbulkwalk' },
];
const aim = 2;
const figures = [
  ...others.map((other) => ({ ...other, how: 'full', polled: agent })),
  ...others.map((other) => ({
    ...other,
    bench: other.bench.replace('poll', 'light-poll'),
    how: 'light',
    polled: light,
  })),
];
for (const { bench, how, polled, of, against } of figures) {
  if (of === null || polled === null) {
    process.stderr.write(`${against} is not installed: no ratio to it\n`);
    continue;
  }
  const ratio = polled.perSecond / of.perSecond;
  const detail = { printers: count, atOnce, how, agent: polled, [against]: of };
  console.log(
    JSON.stringify({
      bench,
      ratio: Math.round(ratio * 100) / 100,
      aim: `>= ${aim}x ${against}`,
      met: ratio >= aim,
      detail,
    }),
  );
}
