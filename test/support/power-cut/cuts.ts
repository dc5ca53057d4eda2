import { type Contents, Disk, patched } from './disk.ts';
import type { DiskOp } from './disk-op.ts';

/** What a power cut at some moment can leave on the disk. */
export interface Cut {
  /** Number of the operation that it came after. */
  after: number;
  /** `ordered`: all that was written so far; `torn`: the last write only in part; `unsynced-lost`: only what was synced. */
  kind: 'ordered' | 'torn' | 'unsynced-lost';
  contents: Contents;
  /** What had been said by then: promises. */
  said: readonly string[];
}

/** Every state that a power cut can leave, between any two operations. */
export function* cuts(ops: readonly DiskOp[]): Generator<Cut> {
  const disk = new Disk();
  const said: string[] = [];
  for (const [after, op] of ops.entries()) {
    if (op.is === 'say') {
      said.push(op.text);
      continue;
    }
    if (op.is === 'write' && op.bytes.length > 1)
      yield { after, kind: 'torn', contents: torn(disk.cached, op), said: [...said] };
    disk.apply(op);
    yield { after, kind: 'ordered', contents: disk.cached, said: [...said] };
    yield { after, kind: 'unsynced-lost', contents: disk.durable, said: [...said] };
  }
}

/** A sector is written whole or not at all; a page of several is not. */
function torn(before: Contents, op: DiskOp & { is: 'write' }): Contents {
  const sector = 512;
  const length = Math.floor(op.bytes.length / 2 / sector) * sector || op.bytes.length >> 1;
  const bytes = op.bytes.subarray(0, length);
  return new Map([...before, [op.path, patched(before.get(op.path), { offset: op.offset, bytes })]]);
}
