// The hub of the simulation as a program of its own, so that it can be killed: `node hub-process.ts STORE`. It reads a command
// a line on its standard input and writes its answer on its standard output.
import { createInterface } from 'node:readline';
import { HubOnDesk } from './hub-on-desk.ts';
import type { Command, DeathPoint, Line } from './protocol.ts';

const [, , path] = process.argv;
let dieAt: DeathPoint | null = null;

/** A pipe is written at once on Linux, so that what was said before a death is heard. */
const say = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

function passing(point: DeathPoint): void {
  if (point !== dieAt) return;
  process.kill(process.pid, 'SIGKILL');
  // Nothing more is done in the moment until the signal is there.
  for (;;);
}

async function obey(hub: HubOnDesk, line: string): Promise<void> {
  const command = JSON.parse(line) as Command;
  dieAt = command.die;
  passing('begun');
  const answer = await hub.step(command);
  passing('unanswered');
  say({ is: 'answer', answer });
}

if (path === undefined) throw new Error('which store?');
const hub = await HubOnDesk.open({ path, passing, onMail: (mail) => say({ is: 'mail', mail }) });
say({ is: 'ready' });
try {
  for await (const line of createInterface({ input: process.stdin })) await obey(hub, line);
  await hub.close();
} catch (error) {
  say({ is: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exitCode = 1;
}
