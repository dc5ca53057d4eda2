import { dirname } from 'node:path';
import type { DiskOp } from './disk-op.ts';

/** Files by path. */
export type Contents = ReadonlyMap<string, Buffer>;

/**
 * A disk with a cache. Invariants:
 * - `cached` is what programs see: everything that was done, in order;
 * - `durable` is the least that a power cut leaves: bytes of a file since its last sync are lost, and names since the last
 *   sync of their folder.
 */
export class Disk {
  #cached = new Map<string, Buffer>();
  /** Bytes that are on the disk, by what they belong to: a file keeps them under a new name. */
  #bytes = new Map<Buffer[], Buffer>();
  readonly #inodes = new Map<string, Buffer[]>();
  #names = new Map<string, Buffer[]>();

  get cached(): Contents {
    return this.#cached;
  }

  get durable(): Contents {
    return new Map([...this.#names].map(([name, inode]) => [name, this.#bytes.get(inode) ?? Buffer.alloc(0)]));
  }

  apply(op: DiskOp): void {
    if (op.is === 'create') this.#create(op.path);
    else if (op.is === 'write') this.#cached.set(op.path, patched(this.#cached.get(op.path), op));
    else if (op.is === 'truncate') this.#cached.set(op.path, sized(this.#cached.get(op.path), op.size));
    else if (op.is === 'sync') this.#sync(op.path);
    else if (op.is === 'unlink') this.#forget(op.path);
    else if (op.is === 'rename') this.#move(op.from, op.to);
  }

  #create(path: string): void {
    if (this.#inodes.has(path)) return;
    this.#inodes.set(path, []);
    this.#cached.set(path, Buffer.alloc(0));
  }

  #sync(path: string): void {
    const inode = this.#inodes.get(path);
    const content = this.#cached.get(path);
    if (inode !== undefined && content !== undefined) {
      this.#bytes.set(inode, Buffer.from(content));
      return;
    }
    // A folder: its names as they are now.
    const here = (name: string) => dirname(name) === path;
    const others = [...this.#names].filter(([name]) => !here(name));
    this.#names = new Map([...others, ...[...this.#inodes].filter(([name]) => here(name))]);
  }

  #forget(path: string): void {
    this.#inodes.delete(path);
    this.#cached.delete(path);
  }

  #move(from: string, to: string): void {
    const [inode, content] = [this.#inodes.get(from), this.#cached.get(from)];
    this.#forget(from);
    if (inode === undefined || content === undefined) return;
    this.#inodes.set(to, inode);
    this.#cached.set(to, content);
  }
}

/** A file after a write; a hole before it is zeros. */
export function patched(
  before: Buffer = Buffer.alloc(0),
  { offset, bytes }: { offset: number; bytes: Buffer },
): Buffer {
  const after = Buffer.alloc(Math.max(before.length, offset + bytes.length));
  before.copy(after);
  bytes.copy(after, offset);
  return after;
}

const sized = (before: Buffer = Buffer.alloc(0), size: number): Buffer => {
  const after = Buffer.alloc(size);
  before.copy(after, 0, 0, size);
  return after;
};
