import type { RawVarbind, Session } from 'net-snmp';
import { withDeadline } from '../deadline.ts';
import { errorCode, networkFailure } from '../from-error.ts';
import { type Failure, failure, type Outcome, success } from '../outcome.ts';
import { createRawSession } from './create-session.ts';
import type { SnmpSockets } from './sockets.ts';
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

/** One exchange: what was answered, a refusal of the request as it was (tooBig, noSuchName, genErr), or a failure. */
export type Exchange<T = RawVarbind[]> = Outcome<T> | Refused;

/** What was answered to each name that was asked, in its order; an answer that was cut short has fewer, or empty ones. */
export type Columns = RawVarbind[][];

/** The library behind promises: one deadline, errors as outcomes. */
export class RawSession implements Disposable {
  readonly #session: Session;
  readonly #over: AbortSignal;
  readonly #options: SnmpOptions;
  #broken: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(target: SnmpTargetAddress, options: SnmpOptions & { sockets: SnmpSockets }) {
    const { signal, timeoutMs, tryMs: timeout = 1_500, retries = 1, sockets } = options;
    this.#options = options;
    this.#over = withDeadline(signal, timeoutMs);
    this.#session = createRawSession(target, { timeout, retries, sockets });
    // An answer that cannot be read comes as an event, and without a listener would end the process.
    this.#session.on('error', (error) => {
      this.#broken ??= error;
      this.#wake?.();
    });
  }

  get(oids: readonly string[]): Promise<Exchange> {
    return this.#exchange((answer) => this.#session.get(oids, answer));
  }

  /** What follows each of these names. */
  next(oids: readonly string[]): Promise<Exchange<Columns>> {
    return this.#exchange((answer) =>
      this.#session.getNext(oids, (error, found) =>
        // With an error, the library gives nothing else.
        answer(error, error === null ? found.map((varbind) => [varbind]) : []),
      ),
    );
  }

  /** So many that follow each of these names. */
  bulk(oids: readonly string[], repetitions: number): Promise<Exchange<Columns>> {
    return this.#exchange((answer) => this.#session.getBulk(oids, 0, repetitions, answer));
  }

  async #exchange<T>(send: (answer: (error: Error | null, found: T) => void) => void): Promise<Exchange<T>> {
    if (this.#broken !== null) return this.#brokenFailure(this.#broken);
    if (this.#over.aborted) return this.#stopped();
    const { promise, resolve } = Promise.withResolvers<Exchange<T>>();
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

  #refusal(error: Error): Failure | Refused {
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
