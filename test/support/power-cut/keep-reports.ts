// A program of its own: keeps reports in an agent's outbox, drops half of them again, and says each that is kept.
import { writeSync } from 'node:fs';
import { openOutbox } from '../../../agent/src/outbox/open-outbox.ts';
import { diskFiles } from '../../../agent/src/state/files.ts';

const boot = 'a'.repeat(32);
const outbox = await openOutbox({ state: { path: process.argv[2] ?? '.', files: diskFiles } });
for (let seq = 1; seq <= 30; seq += 1) {
  const bytes = Buffer.from(JSON.stringify({ v: 1, boot, seq, text: 'nội dung '.repeat(40) }));
  await outbox.append({ bytes, boot, seq, urgency: 'state' });
  writeSync(1, `kept ${seq}\n`);
  if (seq % 10 !== 0) continue;
  writeSync(1, `leaves ${seq - 5}\n`);
  await outbox.acknowledge({ boot, seq: seq - 5 });
}
