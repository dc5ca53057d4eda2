import type { ProbeOutcome, SnmpTarget, TrapListener } from '@motcua/contract';
import { outcomeRow } from '../collectors/outcome-row.ts';
import type { Log } from '../log/log.ts';
import { type Failure, failure } from '../probe/outcome.ts';
import type { receiveTraps, TrapReceiver } from '../probe/snmp/receive-traps.ts';
import type { SnmpUser } from '../probe/snmp/target.ts';
import type { CollectInput } from './collect.ts';

/** Where to listen, and with whose keys; null for nowhere. */
type Wanted = { at: TrapListener; users: readonly SnmpUser[] } | null;

type State = { is: 'silent' } | { is: 'listening'; receiver: TrapReceiver } | { is: 'failed'; failure: Failure };

/**
 * Owns the one listener for traps. Invariants:
 * - it listens where the hub wants it, with the users of the targets of now, or says why not;
 * - a listener that could not be had is tried again at every reading, and never stops a reading;
 * - after `stop` nothing is open.
 */
export class TrapPost {
  readonly #parts: { receive: typeof receiveTraps; log: Log; onHint: () => void; monotonicMs: () => number };
  #wanted: Wanted = null;
  #state: State = { is: 'silent' };
  #senders: ReadonlySet<string> = new Set();

  constructor(parts: { receive: typeof receiveTraps; log: Log; onHint: () => void; monotonicMs: () => number }) {
    this.#parts = parts;
  }

  /** Listens as wanted from now on; to be called by one reading at a time. */
  async apply(desired: Pick<CollectInput['desired'], 'snmp' | 'traps'>, senders: ReadonlySet<string>): Promise<void> {
    this.#senders = senders;
    const wanted = desired.traps === null ? null : { at: desired.traps, users: usersOf(desired.snmp) };
    if (JSON.stringify(wanted) === JSON.stringify(this.#wanted) && this.#state.is !== 'failed') return;
    const before = this.#state;
    await this.#close();
    this.#wanted = wanted;
    if (wanted !== null) await this.#open(wanted, before);
    else if (before.is === 'listening') this.#parts.log.info('trapsOff');
  }

  /** How it goes, for the report; nothing when nothing is wanted. */
  outcomes(): ProbeOutcome[] {
    if (this.#wanted === null) return [];
    const name = `traps ${addressOf(this.#wanted.at)}`;
    const state = this.#state;
    if (state.is !== 'listening') return [outcomeRow(name, 0, state.is === 'failed' ? state.failure : stopped)];
    const { heard, strange, damaged } = state.receiver.counts();
    const detail = `${heard} heard, ${damaged} of them damaged; ${strange} from strangers`;
    return [{ ...outcomeRow(name, 0, null), detail }];
  }

  async stop(): Promise<void> {
    await this.#close();
    this.#wanted = null;
  }

  async #open({ at, users }: NonNullable<Wanted>, before: State): Promise<void> {
    const { receive, log, onHint, monotonicMs } = this.#parts;
    const opened = await receive({
      ...at,
      users,
      monotonicMs,
      isKnown: (address) => this.#senders.has(address),
      onHint: (address) => {
        log.debug('trapHeard', { address });
        onHint();
      },
      onLost: (lost) => void this.#close().then(() => this.#fail(lost, { is: 'silent' })),
    });
    if (!opened.ok) return this.#fail(opened, before);
    this.#state = { is: 'listening', receiver: opened.value };
    log.info('trapsOn', { address: addressOf({ ...at, port: opened.value.port }) });
  }

  /** Said once in the log, however often it is tried again. */
  #fail(failed: Failure, before: State): void {
    const said = before.is === 'failed' && before.failure.detail === failed.detail;
    this.#state = { is: 'failed', failure: failed };
    if (!said) this.#parts.log.warn('trapsFailed', { detail: failed.detail });
  }

  async #close(): Promise<void> {
    const state = this.#state;
    this.#state = { is: 'silent' };
    if (state.is === 'listening') await state.receiver[Symbol.asyncDispose]();
  }
}

const stopped = failure('not-read', 'stopped');

const addressOf = ({ host, port }: TrapListener): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

const usersOf = (targets: readonly SnmpTarget[]): SnmpUser[] =>
  targets.flatMap((target) => (target.version === '3' ? [target.user] : []));
