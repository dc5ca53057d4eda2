// `node test/simulation/run.ts --seed 1 --days 90 --units 627 --kills 200`: months of a city in minutes, held against the truth.
import { parseArgs } from 'node:util';
import { runSimulation } from './run-simulation.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '90' },
    units: { type: 'string', default: '627' },
    kills: { type: 'string', default: '200' },
    rate: { type: 'string', default: '100' },
  },
});
const number = (text: string): number => Number.parseInt(text, 10);
const { seed, days, units, kills, rate } = values;
const started = performance.now();
const { truth, city, calm, killed, tickets, events, comparedRows, broken } = await runSimulation({
  ...{ seed: number(seed), days: number(days), units: number(units), kills: number(kills), rate: number(rate) },
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
say(`killed: ${JSON.stringify(killed.deaths)}, ${killed.reports} reports, ${killed.mails.length} messages`);
say(`compared with the run that was left alone: ${comparedRows} rows`);
say(`${((performance.now() - started) / 1000).toFixed(0)} s`);
say(broken.length === 0 ? 'every promise was kept' : `${broken.length} broken promises:`);
for (const line of broken.slice(0, 100)) say(`  ${line}`);
process.exitCode = broken.length === 0 ? 0 : 1;
