import { isVarbindError, type RawVarbind } from 'net-snmp';
import { type Failure, failure } from '../outcome.ts';
import { present } from './get.ts';
import { compareOids, type Varbind } from './varbind.ts';

/** What was read of a subtree, and what cut the walk off before its end. */
export interface Walked {
  found: Varbind[];
  cut: Failure | null;
}

/** A walk is given up beyond this; a switch of 500 ports has 500 rows a column. */
export interface WalkLimits {
  varbinds: number;
  bytes: number;
}

/** A subtree on its way to its end. */
export class Cursor implements Walked {
  readonly root: string;
  readonly found: Varbind[] = [];
  cut: Failure | null = null;
  /** The last name that was read, or the root. */
  last: string;
  open = true;
  /** Values seen, and about the memory they take. */
  seen = 0;
  bytes = 0;
  readonly #inside: string;

  constructor(root: string) {
    this.root = root;
    this.last = root;
    this.#inside = `${root}.`;
  }

  /** Whether nothing has been asked of it yet. */
  get fresh(): boolean {
    return this.open && this.last === this.root;
  }

  end(cut: Failure | null = null): void {
    this.open = false;
    this.cut = cut;
  }

  /**
   * Whether an answer goes on from here: only a looping or a confused agent goes back, and the end of the MIB has the name
   * that was asked (RFC 3416, 4.2.2).
   */
  follows(answer: readonly RawVarbind[]): boolean {
    let before = this.last;
    for (const varbind of answer) {
      if (isVarbindError(varbind)) return varbind.oid === before;
      if (compareOids(varbind.oid, before) <= 0) return false;
      if (!varbind.oid.startsWith(this.#inside)) return true;
      before = varbind.oid;
    }
    return true;
  }

  /** Takes what goes on inside the subtree, up to its end, or to where it goes backwards. */
  take(answer: readonly RawVarbind[], limits: WalkLimits): void {
    const cut = this.#takeInside(answer);
    const over = overLimit(this, limits);
    if (cut !== null) this.end(cut);
    else if (over !== null) this.end(failure('device-unreadable', `${over} under ${this.root}`));
  }

  #takeInside(answer: readonly RawVarbind[]): Failure | null {
    for (const varbind of answer) {
      if (isVarbindError(varbind) || !varbind.oid.startsWith(this.#inside)) {
        this.open = false;
        return null;
      }
      if (compareOids(varbind.oid, this.last) <= 0)
        return failure('device-unreadable', `the walk of ${this.root} goes backwards after ${this.last}`);
      this.found.push(...present(varbind));
      this.last = varbind.oid;
      this.seen += 1;
      this.bytes += sizeOf(varbind);
    }
    return null;
  }
}

const sizeOf = ({ value }: RawVarbind): number => 16 + (value instanceof Uint8Array ? value.length : 8);

/** What is too much, in words; null while it is not. */
export function overLimit({ seen, bytes }: { seen: number; bytes: number }, limits: WalkLimits): string | null {
  if (seen > limits.varbinds) return `more than ${limits.varbinds} values`;
  return bytes > limits.bytes ? `more than ${limits.bytes} bytes` : null;
}
