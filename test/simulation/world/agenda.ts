/** Things to happen, given out in the order of time, and at the same moment in the order of `rank`, then of being put in. */
export class Agenda<T> {
  readonly #heap: { at: number; rank: number; order: number; what: T }[] = [];
  #order = 0;

  put(at: number, what: T, rank = 0): void {
    const heap = this.#heap;
    heap.push({ at, rank, order: this.#order++, what });
    let index = heap.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  /** The moment of the next thing; null when there is none. */
  get nextAt(): number | null {
    return this.#heap[0]?.at ?? null;
  }

  /** Everything of the next moment. */
  takeMoment(): { at: number; things: T[] } | null {
    const at = this.nextAt;
    if (at === null) return null;
    const things: T[] = [];
    while (this.nextAt === at) {
      const [first] = this.#heap;
      if (first === undefined) break;
      things.push(first.what);
      this.#dropFirst();
    }
    return { at, things };
  }

  #dropFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    let index = 0;
    for (;;) {
      const [left, right] = [index * 2 + 1, index * 2 + 2];
      let least = index;
      if (left < heap.length && this.#before(left, least)) least = left;
      if (right < heap.length && this.#before(right, least)) least = right;
      if (least === index) return;
      this.#swap(index, least);
      index = least;
    }
  }

  #before(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.at - other.at || one.rank - other.rank
      ? (one.at - other.at || one.rank - other.rank) < 0
      : one.order < other.order;
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) return;
    heap[a] = other;
    heap[b] = one;
  }
}
