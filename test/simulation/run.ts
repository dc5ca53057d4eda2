/*
 * `node test/simulation/run.ts --seed 1 --days 90 --units 627 --kills 200`: months of a city in minutes, held against the truth.
 *
 * `--calm` lives it once, with a hub that is not killed; `--only 00364,00367` lives what these units live in the whole city;
 * `--keep FOLDER` keeps the stores, to be looked into.
 *
 * Real: the agent's change detection, reports, numbers, outbox and sender (`Reporter`, `Outbox`, `Sender`); the hub's ingest,
 * judge, looks, people's verbs, planned work, reopening of what stayed, planning of notices and sender, on an SQLite store.
 * The hub is a process of its own; a death is SIGKILL, at points of a command (`hub/protocol.ts`) or from outside.
 *
 * Made up: all devices, failures and people. Simplified, and why nothing is lost by it:
 * - Agents read only when something near them changes: once at a fault's beginning, five times after an end or a restart, and
 *   after an hour of quiet where a device flapped. A reading like the one before makes no report (`planReport`), and one that
 *   only says "unchanged" leaves every fault as it is (`foldReading` gives back the same object) unless the device is on its
 *   way back; within five readings that way is at its end (three readings are the proof; `planReport` tells them at once).
 *   The daily full report comes with the next reading that there is. Proofs of what flapped name fewer readings than a real one.
 * - Heartbeats are one statement an hour for all who are heard, and agents are asked for one an hour: so a silent agent is
 *   known by its will alone (`agent-offline`); one that hangs with its connection alive (`agent-silent`) is not simulated.
 * - The hub looks around every half minute (10 s is usual), for four minutes after who is heard, the portal, planned work or
 *   the hub itself has changed, a minute after something begins while work is planned, while a case is on its way back, and
 *   before each hold time ends. Errors that stayed are looked for each minute while one is waited for (each hour where only a hold time of a day is).
 * - Two agents a unit on PCs that stay on; one of them looks for the portal. The other PCs of the books have no agent.
 * - The broker: a birth at each connection, a will after 90 s without one, no loss but by deaths and cuts. A will that was
 *   under way at a death of the hub is said again, as by a broker that is a program of its own.
 * - A hub that died is back in the same moment of simulated time, so that the books can be compared to the byte. Agents then
 *   have new connections and send again; people ask again with the same idempotency key.
 * - Not run: escalations, problems, readiness, polling, following, pruning, identities; nothing that they write is looked at.
 * - Disk: in memory; SIGKILL leaves there what it leaves on a disk. Power cuts of disks are `test/e2e/power-cut.real.test.ts`.
 * - The judge leaves open what the truth leaves open: a fault within a reading of its hold time, Saturday mornings, a device
 *   that flaps and a PC with a fault of its own through a silence.
 */
import { parseArgs } from 'node:util';
import { runCalm, runSimulation } from './run-simulation.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '90' },
    units: { type: 'string', default: '627' },
    kills: { type: 'string', default: '200' },
    rate: { type: 'string', default: '100' },
    only: { type: 'string' },
    calm: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
const number = (text: string): number => Number.parseInt(text, 10);
const { seed, days, units, kills, rate, only, keep, calm: isCalm } = values;
const started = performance.now();
const { truth, city, calm, killed, tickets, events, comparedRows, broken } = await (isCalm ? runCalm : runSimulation)({
  ...{ seed: number(seed), days: number(days), units: number(units), kills: number(kills), rate: number(rate) },
  ...(only !== undefined && { only: only.split(',') }),
  ...(keep !== undefined && { keep }),
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say('Dữ liệu mô phỏng / simulated data');
say(`seed ${seed}: ${units} units, ${city.agents.length} agents, ${truth.devices.length} devices, ${days} days`);
say(
  `happened: ${truth.faults.length} faults, ${truth.silences.length} silences of an agent, ${truth.works.length} planned works, ${truth.portalOutages.length} portal outages, ${truth.reports.length} reports of people`,
);
say(
  `hub: ${calm.reports} reports in ${calm.commands} commands, ${tickets} tickets, ${events} events, ${calm.mails.length} messages`,
);
if (killed !== null) {
  say(`killed: ${JSON.stringify(killed.deaths)}, ${killed.reports} reports, ${killed.mails.length} messages`);
  say(`compared with the run that was left alone: ${comparedRows} rows`);
}
say(`${((performance.now() - started) / 1000).toFixed(0)} s`);
say(broken.length === 0 ? 'every promise was kept' : `${broken.length} broken promises:`);
for (const line of broken.slice(0, 100)) say(`  ${line}`);
process.exitCode = broken.length === 0 ? 0 : 1;
