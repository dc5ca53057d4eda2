import { join } from 'node:path';
import type { Losses } from '@motcua/contract';
import { LossesFile } from '../config/state-files.ts';
import type { Log } from '../log/log.ts';
import { isMissing } from '../state/error-code.ts';
import type { Files } from '../state/files.ts';
import { readJson } from '../state/read-json.ts';
import { writeAtomic } from '../state/write-atomic.ts';
import type { OutboxFolders } from './folders.ts';

/** Why a report leaves without an acknowledgement. */
export type Why = 'dropped' | 'damaged' | 'refused';
const whys: readonly Why[] = ['dropped', 'damaged', 'refused'];

/** Files of each kind that are kept to look at. */
const keptFiles = 100;
/** Room for the names of a whole outbox that is given up at once. */
const maxFileBytes = 16 * 2 ** 20;

/**
 * Counts what is lost, exactly, whatever is cut when. A report leaves in three steps: it is moved to `leaving/`; the new
 * totals are written together with the names they count; then the file goes for good (or to be looked at). After a cut, a file
 * in `leaving/` whose name is among the counted only has to go; any other has to be counted first.
 */
export class Ledger {
  readonly #log: Log;
  readonly #files: Files;
  readonly #folders: OutboxFolders;
  #losses: Losses = { dropped: 0, damaged: 0, refused: 0 };
  /** Totals that are not on the disk yet. */
  #unsaved = false;

  constructor({ files, folders, log }: { files: Files; folders: OutboxFolders; log: Log }) {
    this.#log = log;
    this.#files = files;
    this.#folders = folders;
  }

  get losses(): Losses {
    return { ...this.#losses };
  }

  /** Reads the totals, and counts what a cut has left uncounted; `settle` finishes it. */
  async open(): Promise<void> {
    const { losses, leaving } = this.#folders;
    const read = await readJson(this.#files, losses, { limit: maxFileBytes });
    const parsed = LossesFile.safeParse(read.kind === 'value' ? read.value : null);
    if (parsed.success) this.#losses = pickTotals(parsed.data);
    else if (read.kind !== 'missing') this.count('damaged');
    const counted = new Set(parsed.success ? parsed.data.counted : []);
    for (const name of await this.#files.list(leaving)) if (!counted.has(name)) this.count(whyOf(name));
  }

  /** Counts something that is no file of the queue. */
  count(why: Why, times = 1): void {
    this.#losses = { ...this.#losses, [why]: this.#losses[why] + times };
    this.#unsaved = true;
  }

  /** Moves files of the queue out and counts them; a file that is not there any more counts as well. */
  async leave(names: readonly string[], why: Why): Promise<void> {
    if (names.length === 0) return;
    for (const name of names) {
      await this.#files
        .rename(join(this.#folders.queue, name), join(this.#folders.leaving, `${name}.${why}`))
        .catch(ignoreMissing);
      this.count(why);
    }
    await this.settle();
  }

  /** Writes the totals, then lets go of what they count. */
  async settle(): Promise<void> {
    const names = await this.#files.list(this.#folders.leaving);
    if (this.#unsaved) {
      await this.#files.sync(this.#folders.queue);
      await this.#files.sync(this.#folders.leaving);
      await writeAtomic(this.#files, this.#folders.losses, JSON.stringify({ ...this.#losses, counted: names }));
      this.#unsaved = false;
    }
    // One that cannot go, such as a folder that somebody put there, must not keep the others.
    for (const name of names) await this.#letGo(name).catch((error) => this.#log.failed(error, { file: name }));
  }

  async #letGo(name: string): Promise<void> {
    const why = whyOf(name);
    const path = join(this.#folders.leaving, name);
    if (why === 'dropped') return this.#files.remove(path);
    const folder = this.#folders[why];
    await this.#files.rename(path, join(folder, name));
    const kept = (await this.#files.list(folder)).sort();
    for (const old of kept.slice(0, Math.max(0, kept.length - keptFiles))) await this.#files.remove(join(folder, old));
  }
}

const whyOf = (name: string): Why => whys.find((why) => name.endsWith(`.${why}`)) ?? 'damaged';

const pickTotals = ({ dropped, damaged, refused }: LossesFile): Losses => ({ dropped, damaged, refused });

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
