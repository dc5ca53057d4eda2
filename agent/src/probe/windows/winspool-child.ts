// A program of its own, started by read-winspool.ts: prints the printers on a line, the jobs of each on one more, and ends.
import type { Outcome } from '../outcome.ts';
import { jobsLine, printersLine, type WinspoolLine } from './tell-winspool.ts';
import { openSpooler, type Spooler } from './winspool.ts';

const tell = (line: WinspoolLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

function tellAll(spooler: Outcome<Spooler>): void {
  if (!spooler.ok) {
    tell({ reason: spooler.reason, detail: spooler.detail });
    return;
  }
  const printers = printersLine(spooler.value.printers());
  tell(printers);
  if (!('printers' in printers)) return;
  for (const { name, jobs } of printers.printers) {
    if (jobs > 0) tell(jobsLine(name, spooler.value.jobs(name)));
  }
}

tellAll(openSpooler());
