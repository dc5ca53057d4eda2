import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Losses } from '@motcua/contract';
import type { Log } from '../log/log.ts';
import { diskError } from '../state/disk-error.ts';
import type { Files } from '../state/files.ts';
import { InTurn } from '../state/in-turn.ts';
import { writeAtomic } from '../state/write-atomic.ts';
import { type Entry, entryName, type Urgency } from './entry.ts';
import type { OutboxFolders } from './folders.ts';
import type { Ledger } from './ledger.ts';
import { planAck } from './plan-ack.ts';
import { planDrops } from './plan-drops.ts';
import { readEntry } from './read-entry.ts';

/** Bounds of an outbox. */
export interface OutboxLimits {
  bytes: number;
  memoryBytes: number;
  maxAgeSeconds: number;
}

export interface OutboxParts {
  files: Files;
  folders: OutboxFolders;
  ledger: Ledger;
  log: Log;
  limits: OutboxLimits;
  /** Milliseconds of a clock that only goes forward. */
  monotonicMs: () => number;
  entries: readonly Entry[];
}

/**
 * Reports on disk until the hub says that they are committed.
 *
 * One file for each report: at one report a minute seven days are some 10,000 files of one block, an acknowledgement is one
 * unlink, and a bad sector or a cut file costs one report where it would cost the tail of a segment. Invariants:
 * - `append` ends when the report and its name are on the disk, or else it stays in memory and is tried again by the next
 *   call; those in memory are always the newest, so the order of files is the order of reports.
 * - a report leaves by an acknowledgement, or through the ledger, which counts it.
 * - calls are served one after the other.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #turn = new InTurn();
  readonly #startMs: number;
  readonly #startAge: number;
  #entries: readonly Entry[];
  #failing = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#entries = parts.entries;
    this.#startMs = parts.monotonicMs();
    this.#startAge = Math.max(0, ...parts.entries.map(({ age }) => age));
  }

  /** What waits, oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get losses(): Losses {
    return this.#parts.ledger.losses;
  }

  /** Whether the last write failed and reports wait in memory. */
  get failing(): boolean {
    return this.#failing;
  }

  /** Takes a report; its bytes are sent as they are. */
  append(report: { bytes: Uint8Array; boot: string; seq: number; urgency: Urgency }): Promise<void> {
    return this.#turn.run(async () => {
      const { bytes, ...named } = report;
      const order = (this.#entries.at(-1)?.order ?? 0) + 1;
      const digest = hash('sha256', bytes).slice(0, 32);
      const entry = { ...named, order, age: this.#age(), bytes: bytes.byteLength, hash: digest, payload: bytes };
      this.#entries = [...this.#entries, entry];
      await this.#writeWaiting();
      await this.#makeRoom();
    });
  }

  /** Tries again to write what waits in memory. */
  flush(): Promise<void> {
    return this.#turn.run(() => this.#writeWaiting());
  }

  /** The bytes of an entry; null when they are damaged, and then it is set aside, or when it has left. */
  read(entry: Entry): Promise<Uint8Array | null> {
    return this.#turn.run(async () => {
      const waiting = this.#entries.find(({ order }) => order === entry.order);
      if (waiting === undefined) return null;
      const read = await readEntry(this.#parts.files, this.#parts.folders.queue, waiting);
      if (read.ok) return read.bytes;
      this.#parts.log.warn('fileDamaged', { file: entryName(waiting), detail: read.detail });
      await this.#giveUp([waiting], 'damaged');
      return null;
    });
  }

  /** Forgets what the hub has committed; how many reports that was. */
  acknowledge(position: { boot: string; seq: number }): Promise<number> {
    return this.#turn.run(async () => {
      const settled = planAck(this.#entries, position);
      this.#entries = this.#entries.slice(settled.length);
      // Not fsynced: a name that comes back after a power cut is sent again, and the hub drops it as a duplicate.
      for (const entry of settled) await this.#parts.files.remove(this.#pathOf(entry)).catch(() => {});
      if (settled.length > 0) await this.#writeWaiting();
      return settled.length;
    });
  }

  /** Puts the report with this SHA-256 away, because the hub will never take it. */
  refuse(sha256: string): Promise<boolean> {
    return this.#turn.run(async () => {
      const entry = this.#entries.find(({ hash: digest }) => sha256.startsWith(digest));
      if (entry !== undefined) await this.#giveUp([entry], 'refused');
      return entry !== undefined;
    });
  }

  async #writeWaiting(): Promise<void> {
    const { files, log } = this.#parts;
    for (const entry of this.#entries.filter(({ payload }) => payload !== undefined)) {
      const { payload, ...written } = entry;
      const path = this.#pathOf(entry);
      try {
        await writeAtomic(files, path, payload ?? new Uint8Array());
      } catch (error) {
        if (!this.#failing) log.failed(diskError(error, path));
        this.#failing = true;
        return files.remove(`${path}.tmp`).catch(() => {});
      }
      this.#entries = this.#entries.map((each) => (each === entry ? written : each));
    }
    if (this.#failing) log.info('diskWorksAgain');
    this.#failing = false;
  }

  async #makeRoom(): Promise<void> {
    const { limits, log } = this.#parts;
    const oldest = this.#age() - limits.maxAgeSeconds;
    const inMemory = this.#entries.filter(({ payload }) => payload !== undefined);
    const drops = new Set([
      ...planDrops(this.#entries, { limitBytes: limits.bytes, oldest }),
      ...planDrops(inMemory, { limitBytes: limits.memoryBytes, oldest }),
    ]);
    if (drops.size === 0) return;
    log.warn('dropped', { reports: drops.size });
    await this.#giveUp([...drops], 'dropped');
  }

  async #giveUp(gone: readonly Entry[], why: 'dropped' | 'damaged' | 'refused'): Promise<void> {
    const { ledger, log } = this.#parts;
    this.#entries = this.#entries.filter((entry) => !gone.includes(entry));
    ledger.count(why, gone.filter(({ payload }) => payload !== undefined).length);
    const onDisk = gone.filter(({ payload }) => payload === undefined).map(entryName);
    await ledger.leave(onDisk, why).catch((error) => log.failed(diskError(error, this.#parts.folders.leaving)));
  }

  #age(): number {
    return this.#startAge + Math.max(0, Math.floor((this.#parts.monotonicMs() - this.#startMs) / 1000));
  }

  #pathOf = (entry: Entry): string => join(this.#parts.folders.queue, entryName(entry));
}
