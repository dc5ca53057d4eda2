// npm run chaos -- --seed N --minutes M [--stack sqlite|postgres|mosquitto]: the runs of chaos.real.test.ts with any seed and for any
// time; prints what they came to, and what is wrong with the books.
import { parseArgs } from 'node:util';
import { runCity } from './chaos/city/run-city.ts';
import { compareBooks } from './chaos/compare-books.ts';
import { runChaos } from './chaos/run-chaos.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '5' },
    stack: { type: 'string', default: 'postgres' },
    agents: { type: 'string', default: '40' },
    processes: { type: 'string', default: '8' },
    /** With SQLite, where a blow waits for its moment: this many, instead of a time. */
    kills: { type: 'string' },
  },
});
const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
/** With Mosquitto: that and PostgreSQL. */
const mosquitto = values.stack === 'mosquitto';
const size = { agents: Number(values.agents), processes: Number(values.processes), mosquitto };

const { wrong, ...counts } = values.stack === 'sqlite' ? await onSqlite() : await runCity({ seed, minutes, ...size });
process.stdout.write(`${JSON.stringify({ stack: values.stack, seed, ...counts, wrong }, null, 1)}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** One agent, embedded broker and SQLite on one machine; a kill takes some four seconds. */
async function onSqlite() {
  const kills = Number(values.kills ?? Math.round(minutes * 15));
  const books = await runChaos({ seed, kills });
  const { stored, left, waiting, unheard, losses, episodes, tickets } = books;
  return {
    kills,
    reports: stored.length,
    acknowledged: left.length,
    waiting: waiting.length,
    unheard: unheard.length,
    losses,
    episodes,
    tickets: tickets.length,
    wrong: compareBooks(books),
  };
}
