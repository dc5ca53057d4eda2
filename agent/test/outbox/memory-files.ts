import { dirname } from 'node:path';
import type { Files } from '../../src/state/files.ts';

/** A cut in the middle of a step: the process is dead, whatever it does next does not happen. */
export class Cut extends Error {}
const noEntry = (path: string) => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

type Step =
  | { kind: 'put'; path: string; bytes: Uint8Array }
  | { kind: 'move'; from: string; to: string }
  | { kind: 'remove'; path: string };

/**
 * A disk in memory that can be cut after any number of steps. `kill` keeps all steps done (the process died, the kernel lives);
 * `powerCut` loses the names of the last steps that no `sync` waited for, and with them anything after.
 */
export class MemoryFiles implements Files {
  #steps: Step[] = [];
  #durable = 0;
  #left = Number.POSITIVE_INFINITY;
  full = false;

  /** The disk dies after so many more steps. */
  cutAfter(steps: number): void {
    this.#left = steps;
  }

  /** The process is gone, the disk goes on. */
  kill(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  /** The machine is gone: `keep` (0 to 1) says how much of what was not synced happens to be there. */
  powerCut(keep: number): void {
    const open = this.#steps.length - this.#durable;
    this.#steps.length = this.#durable + Math.floor(open * keep);
    this.#left = Number.POSITIVE_INFINITY;
  }

  /** Puts bytes where the agent does not expect them. */
  damage(path: string, bytes: Uint8Array): void {
    this.#steps.push({ kind: 'put', path, bytes });
    this.#durable = this.#steps.length;
  }

  names(folder: string): string[] {
    return [...this.#tree().keys()]
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1));
  }

  async makeFolder(): Promise<void> {}

  async list(folder: string): Promise<string[]> {
    this.checkAlive();
    return this.names(folder);
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    this.checkAlive();
    const bytes = this.#tree().get(path);
    if (bytes === undefined) throw noEntry(path);
    return bytes.slice(0, limit);
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    if (this.full) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    this.#spend(() => this.#steps.push({ kind: 'put', path, bytes: bytes.slice(0, bytes.byteLength / 2) }));
    this.#steps.push({ kind: 'put', path, bytes: bytes.slice() });
  }

  async rename(from: string, to: string): Promise<void> {
    this.#spend();
    if (!this.#tree().has(from)) throw noEntry(from);
    this.#steps.push({ kind: 'move', from, to });
  }

  async remove(path: string): Promise<void> {
    this.#spend();
    if (!this.#tree().has(path)) throw noEntry(path);
    this.#steps.push({ kind: 'remove', path });
  }

  async sync(folder: string): Promise<void> {
    this.#spend();
    const touched = this.#steps.findLastIndex((step) => pathsOf(step).some((path) => dirname(path) === folder));
    this.#durable = Math.max(this.#durable, touched + 1);
  }

  /** A dead process must not go on believing that its calls ended well. */
  checkAlive(): void {
    if (this.#left < 0) throw new Cut('cut');
  }

  #spend(half: () => void = () => {}): void {
    this.checkAlive();
    this.#left -= 1;
    if (this.#left >= 0) return;
    half();
    throw new Cut('cut');
  }

  #tree(): Map<string, Uint8Array> {
    const tree = new Map<string, Uint8Array>();
    for (const step of this.#steps) {
      if (step.kind === 'put') tree.set(step.path, step.bytes);
      if (step.kind === 'remove') tree.delete(step.path);
      if (step.kind !== 'move') continue;
      const bytes = tree.get(step.from);
      if (bytes !== undefined) tree.set(step.to, bytes);
      tree.delete(step.from);
    }
    return tree;
  }
}

const pathsOf = (step: Step): string[] => (step.kind === 'move' ? [step.from, step.to] : [step.path]);
