import type { RawVarbind, Session } from 'net-snmp';
import { errorCode, networkFailure } from '../from-error.ts';
import { type Failure, failure, type Outcome, success } from '../outcome.ts';
import { createRawSession } from './create-session.ts';
import { denialOf } from './denial.ts';
import type { SnmpSockets } from './sockets.ts';
import type { SnmpTargetAddress } from './target.ts';

export interface SnmpOptions {
  signal: AbortSignal;
  /** Deadline of the whole session. */
  timeoutMs: number;
  /** Deadline of one try. A dead device costs this times `retries + 1`: refusals by ICMP are not seen. */
  tryMs?: number;
  retries?: number;
  /** With it, what does not change is kept from a full read, for so long at most, and only the rest is asked. */
  lightMs?: number;
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
  readonly #options: SnmpOptions;
  #broken: Error | null = null;
  /** Ends the exchange that is under way, in failure. */
  #wake: (() => void) | null = null;
  #over = false;
  readonly #timer: NodeJS.Timeout;
  readonly #stop = (): void => {
    this.#over = true;
    this.#wake?.();
  };

  constructor(target: SnmpTargetAddress, options: SnmpOptions & { sockets: SnmpSockets }) {
    const { signal, timeoutMs, tryMs: timeout = 1_500, retries = 1, sockets } = options;
    this.#options = options;
    // Not a timeout signal: nothing clears that, and the sessions of a large round would stay in memory until it fires.
    this.#timer = setTimeout(this.#stop, timeoutMs).unref();
    signal.addEventListener('abort', this.#stop, { once: true });
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
    const ended = this.#ended();
    if (ended !== null) return ended;
    const { promise, resolve } = Promise.withResolvers<Exchange<T>>();
    this.#wake = () => resolve(this.#ended() ?? this.#stopped());
    try {
      send((error, found) => resolve(error === null ? success(found) : this.#refusal(error)));
      return await promise;
    } catch (error) {
      return this.#brokenFailure(error);
    } finally {
      this.#wake = null;
    }
  }

  /** Why nothing more can be asked; null while it can. */
  #ended(): Failure | null {
    if (this.#broken !== null) return this.#brokenFailure(this.#broken);
    return this.#over || this.#options.signal.aborted ? this.#stopped() : null;
  }

  #refusal(error: Error): Failure | Refused {
    const denial = denialOf(error);
    if (denial !== null) return failure('permission-denied', denial);
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
    clearTimeout(this.#timer);
    this.#options.signal.removeEventListener('abort', this.#stop);
    this.#session.close();
  }
}
