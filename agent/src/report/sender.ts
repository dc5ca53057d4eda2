import type { Ack, Refused } from '@motcua/contract';
import type { Log } from '../log/log.ts';
import type { Entry } from '../outbox/entry.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { ExclusiveRunner } from '../run/exclusive-runner.ts';
import type { Clock } from './clock.ts';
import { skewOf } from './clock-skew.ts';
import type { Incoming } from './mqtt-connection.ts';
import { planSends, resendAfterMs } from './plan-sends.ts';
import { readAnswer } from './read-answer.ts';

export interface SenderParts {
  outbox: Outbox;
  boot: string;
  publish: (payload: Uint8Array) => Promise<void>;
  clock: Clock;
  log: Log;
  /** Shared by the connections of one run: the highest number that was ever sent. */
  highest: { seq: number };
  window: number;
  ackMs: number;
  onAcknowledged: (reports: number) => void;
  onSkew: (skewMs: number) => void;
}

/** When a report was sent in this connection; `again` when not for the first time. */
interface Sending {
  entry: Entry;
  monotonicMs: number;
  again: boolean;
}

/**
 * Sends the outbox over one connection. Invariants:
 * - reports go out in the order of the outbox, never more than `window` unacknowledged;
 * - a report leaves the outbox only by an answer of the hub; a PUBACK proves nothing;
 * - without an answer for a while, all that is unacknowledged goes out again, oldest first;
 * - an answer that makes no sense is logged, and changes nothing.
 */
export class Sender {
  readonly #parts: SenderParts;
  readonly #runner: ExclusiveRunner;
  readonly #sent = new Map<number, Sending>();
  readonly #everSent = new Set<number>();
  #resends = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#runner = new ExclusiveRunner(() => this.#pump());
  }

  /** There may be something to send. */
  trigger(): void {
    this.#runner.trigger();
  }

  /** Sends nothing more; ends when nothing is being sent. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#runner.stop();
  }

  /** Takes an answer of the hub. */
  async answer({ payload, retained }: Incoming): Promise<void> {
    const receivedMonotonicMs = this.#parts.clock.monotonicMs();
    const read = readAnswer(payload);
    if (!read.ok) return this.#parts.log.warn('answerDamaged', { detail: read.detail });
    if (read.value.type === 'refused') return this.#refused(read.value);
    if (!retained) this.#measure(read.value, receivedMonotonicMs);
    return this.#acknowledged(read.value);
  }

  async #acknowledged({ boot, seq }: Ack): Promise<void> {
    const { log, outbox } = this.#parts;
    // An answer to what this run has never sent is a clone's or a fault; taken as it is it would lose reports.
    if (boot === this.#parts.boot && seq > this.#parts.highest.seq) return log.warn('answerForeign', { boot, seq });
    const reports = await outbox.acknowledge({ boot, seq });
    if (reports > 0) this.#progress(reports);
  }

  async #refused({ sha256, code, detail }: Refused): Promise<void> {
    this.#parts.log.warn('refused', { code, detail, sha256 });
    if (await this.#parts.outbox.refuse(sha256)) this.#progress(0);
  }

  #progress(reports: number): void {
    const waiting = new Set(this.#parts.outbox.entries.map(({ order }) => order));
    for (const order of this.#sent.keys()) if (!waiting.has(order)) this.#sent.delete(order);
    for (const order of this.#everSent) if (!waiting.has(order)) this.#everSent.delete(order);
    this.#resends = 0;
    this.#wait();
    if (reports > 0) this.#parts.onAcknowledged(reports);
    this.trigger();
  }

  async #pump(): Promise<void> {
    const { outbox, window, clock, highest } = this.#parts;
    await outbox.flush();
    const sends = planSends({ waiting: outbox.entries, sent: new Set(this.#sent.keys()), window });
    for (const entry of sends) {
      const payload = await outbox.read(entry);
      if (payload === null) continue;
      const again = this.#everSent.has(entry.order);
      this.#everSent.add(entry.order);
      this.#sent.set(entry.order, { entry, monotonicMs: clock.monotonicMs(), again });
      if (entry.boot === this.#parts.boot) highest.seq = Math.max(highest.seq, entry.seq);
      // Not awaited: the window is what bounds us. A publish that fails has lost its connection, and that ends the sender.
      this.#parts.publish(payload).catch(() => {});
    }
    if (sends.length > 0 && this.#timer === null) this.#wait();
  }

  #wait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#sent.size === 0) return;
    const { ackMs } = this.#parts;
    this.#timer = setTimeout(() => this.#resend(), resendAfterMs({ resends: this.#resends, ackMs }));
    this.#timer.unref();
  }

  #resend(): void {
    this.#timer = null;
    this.#parts.log.warn('resending', { reports: this.#sent.size });
    this.#resends += 1;
    this.#sent.clear();
    this.trigger();
  }

  /** Only of a report sent once in this connection: of one sent twice nobody knows which is answered (Karn's rule). */
  #measure({ boot, seq, at }: Ack, receivedMonotonicMs: number): void {
    const { clock, onSkew } = this.#parts;
    const sending = [...this.#sent.values()].find(({ entry }) => entry.boot === boot && entry.seq === seq);
    if (sending === undefined || sending.again) return;
    const trip = { sentMonotonicMs: sending.monotonicMs, receivedMonotonicMs, receivedAt: clock.now().getTime() };
    const skew = skewOf({ ...trip, hubAt: Date.parse(at) });
    if (skew !== null) onSkew(skew);
  }
}
