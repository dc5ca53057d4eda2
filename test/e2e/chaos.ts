// node test/e2e/chaos.ts --seed N --kills N: the run of chaos.real.test.ts with any seed; prints what is wrong with the books.
import { parseArgs } from 'node:util';
import { compareBooks } from './chaos/compare-books.ts';
import { runChaos } from './chaos/run-chaos.ts';

const options = { seed: { type: 'string', default: '1' }, kills: { type: 'string', default: '50' } } as const;
const { values } = parseArgs({ options });
const [seed, kills] = [Number(values.seed), Number(values.kills)];

const books = await runChaos({ seed, kills });
const wrong = compareBooks(books);
const { stored, left, waiting, unheard, losses, episodes, tickets } = books;
const counts = {
  reports: stored.length,
  acknowledged: left.length,
  waiting: waiting.length,
  unheard: unheard.length,
  losses,
  episodes,
};
process.stdout.write(`${JSON.stringify({ seed, kills, ...counts, tickets: tickets.length, wrong })}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
