// A program of its own, started by read-winspool.ts: prints the printers on a line, the jobs of each on one more, and ends.
import type { Outcome } from '../outcome.ts';
import { jobsLine, printersLine, type WinspoolLine } from './tell-winspool.ts';
import { openSpooler, type Spooler } from './winspool.ts';

/** Waits until the line has left: Windows' pipes are asynchronous, and the next call may block until this process is killed. */
const tell = (line: WinspoolLine): Promise<void> =>
  new Promise((resolve) => void process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve()));

async function tellAll(spooler: Outcome<Spooler>): Promise<void> {
  if (!spooler.ok) {
    await tell({ reason: spooler.reason, detail: spooler.detail });
    return;
  }
  const printers = printersLine(spooler.value.printers());
  await tell(printers);
  if (!('printers' in printers)) return;
  for (const { name, jobs } of printers.printers) {
    if (jobs > 0) await tell(jobsLine(name, spooler.value.jobs(name)));
  }
}

void tellAll(openSpooler());
