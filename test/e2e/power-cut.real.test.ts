import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOutbox } from '../../agent/src/outbox/open-outbox.ts';
import { diskFiles } from '../../agent/src/state/files.ts';
import { describeWithPeer } from '../peers/index.ts';
import { type Cut, cuts } from '../support/power-cut/cuts.ts';
import { traceProgram } from '../support/power-cut/trace-program.ts';

const program = (name: string) => join(import.meta.dirname, '..', 'support', 'power-cut', `${name}.ts`);

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-power-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts what a cut left where it was. */
function layOut({ contents }: Cut): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [path, bytes] of contents) {
    if (path.endsWith('-shm')) continue; // memory that programs share, not a file that is read again
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

describeWithPeer(['strace'], 'after a power cut between any two writes', () => {
  test('SQLite opens clean, and holds every report of every batch that was committed', async () => {
    const ops = await traceProgram(program('record-batches'), folder);
    expect(ops.filter(({ is }) => is === 'say')).toHaveLength(24);
    const seen = { ordered: 0, torn: 0, 'unsynced-lost': 0 };
    for (const cut of cuts(ops)) {
      if (cut.said.length === 0) continue; // until the first promise there is nothing to keep
      layOut(cut);
      const file = new DatabaseSync(join(folder, 'hub.db'));
      const promised = cut.said.length * 6;
      const found = file.prepare('SELECT count(*) AS rows, max(seq) AS last FROM report').get() as { rows: number };
      const health = file.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
      file.close();
      // A batch is there whole or not at all.
      const fits = found.rows >= promised && found.rows <= promised + 6 && found.rows % 6 === 0;
      if (!fits || health.integrity_check !== 'ok')
        throw new Error(`${cut.kind} after ${cut.after}: ${found.rows} of ${promised}, ${health.integrity_check}`);
      seen[cut.kind] += 1;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });

  test("an agent's outbox holds every report that it said is kept, in order", async () => {
    const ops = await traceProgram(program('keep-reports'), folder);
    const seen = { ordered: 0, torn: 0, 'unsynced-lost': 0 };
    for (const cut of cuts(ops)) {
      const numbers = (verb: string) =>
        cut.said.flatMap((text) => (text.startsWith(verb) ? [Number(text.split(' ')[1])] : []));
      layOut(cut);
      const outbox = await openOutbox({ state: { path: folder, files: diskFiles } });
      const held = outbox.entries.map(({ seq }) => seq);
      const gone = Math.max(0, ...numbers('leaves'));
      const missing = numbers('kept').filter((seq) => seq > gone && !held.includes(seq));
      const ordered = held.every((seq, at) => at === 0 || seq > (held[at - 1] ?? 0));
      if (missing.length > 0 || !ordered)
        throw new Error(`${cut.kind} after ${cut.after}: ${missing.join(', ')} missing of ${held.join(', ')}`);
      seen[cut.kind] += 1;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});
