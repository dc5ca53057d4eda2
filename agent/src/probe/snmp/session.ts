import type { RawVarbind, Session } from 'net-snmp';
import { withDeadline } from '../deadline.ts';
import { errorCode, networkFailure } from '../from-error.ts';
import { type Failure, failure, type Outcome, success } from '../outcome.ts';
import { createRawSession } from './create-session.ts';
import type { SnmpTargetAddress } from './target.ts';

export interface SnmpOptions {
  signal: AbortSignal;
  /** Deadline of the whole session. */
  timeoutMs: number;
  /** Deadline of one try. A dead device costs this times `retries + 1`: refusals by ICMP are not seen. */
  tryMs?: number;
  retries?: number;
}

/** What the agent refused a request with, apart from silence. */
interface Refused {
  refused: true;
}

/** One exchange: varbinds, a refusal of the request as it was (tooBig, noSuchName, genErr), or a failure. */
export type Exchange = Outcome<RawVarbind[]> | Refused;

/** The library behind promises: one socket, one deadline, errors as outcomes. */
export class RawSession implements Disposable {
  readonly #session: Session;
  readonly #over: AbortSignal;
  readonly #options: SnmpOptions;
  #broken: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(target: SnmpTargetAddress, options: SnmpOptions) {
    this.#options = options;
    this.#over = withDeadline(options.signal, options.timeoutMs);
    this.#session = createRawSession(target, { timeout: options.tryMs ?? 1_500, retries: options.retries ?? 1 });
    // An answer that cannot be read comes as an event, and without a listener would end the process.
    this.#session.on('error', (error) => {
      this.#broken ??= error;
      this.#wake?.();
    });
  }

  get(oids: readonly string[]): Promise<Exchange> {
    return this.#exchange((answer) => this.#session.get(oids, answer));
  }

  next(oid: string): Promise<Exchange> {
    return this.#exchange((answer) => this.#session.getNext([oid], answer));
  }

  bulk(oid: string, repetitions: number): Promise<Exchange> {
    return this.#exchange((answer) =>
      this.#session.getBulk([oid], 0, repetitions, (error, columns) => answer(error, error ? [] : columns.flat())),
    );
  }

  async #exchange(send: (answer: (error: Error | null, found: RawVarbind[]) => void) => void): Promise<Exchange> {
    if (this.#broken !== null) return this.#brokenFailure(this.#broken);
    if (this.#over.aborted) return this.#stopped();
    const { promise, resolve } = Promise.withResolvers<Exchange>();
    const stop = () => resolve(this.#stopped());
    this.#over.addEventListener('abort', stop, { once: true });
    this.#wake = () => resolve(this.#brokenFailure(this.#broken ?? new Error('broken')));
    try {
      send((error, found) => resolve(error === null ? success(found) : this.#refusal(error)));
      return await promise;
    } catch (error) {
      return this.#brokenFailure(error);
    } finally {
      this.#over.removeEventListener('abort', stop);
      this.#wake = null;
    }
  }

  #refusal(error: Error): Exchange {
    if (error.name === 'RequestFailedError') return { refused: true };
    if (error.name === 'RequestTimedOutError') return failure('device-unreachable', 'no SNMP answer');
    return this.#brokenFailure(error);
  }

  #stopped(): Failure {
    return this.#options.signal.aborted
      ? failure('not-read', 'stopped')
      : failure('device-unreachable', `SNMP took longer than ${this.#options.timeoutMs} ms`);
  }

  /** Errors of the socket carry a code of the system; all others are answers that cannot be read. */
  #brokenFailure(error: unknown): Failure {
    if (errorCode(error) !== '') return networkFailure(error);
    return failure('device-unreadable', error instanceof Error ? error.message : String(error));
  }

  [Symbol.dispose](): void {
    this.#session.close();
  }
}
