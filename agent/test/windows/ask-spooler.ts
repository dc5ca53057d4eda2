// Run by Node for Windows: asks winspool itself, and prints what it was told as lines.
import { jobsLine, printersLine } from '../../src/probe/windows/tell-winspool.ts';
import { openSpooler } from '../../src/probe/windows/winspool.ts';

const spooler = openSpooler([process.env.KOFFI_NODE ?? '']);
const tell = (line: unknown) => void process.stdout.write(`${JSON.stringify(line)}\n`);
if (!spooler.ok) tell(spooler);
else {
  const listed = spooler.value.printers();
  tell(printersLine(listed));
  for (const name of ['counter-1', 'no such printer']) tell(jobsLine(name, spooler.value.jobs(name)));
  tell({ bytes: 'block' in listed ? listed.block.bytes.length : 0 });
}
