import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError, type Hardware, type RenewResponse } from '@motcua/contract';
import type { Log } from '../log/log.ts';
import { backOffMs } from '../report/back-off.ts';
import type { Clock } from '../report/clock.ts';
import type { State } from '../state/open-state.ts';
import { writeAtomic } from '../state/write-atomic.ts';
import { askStanding, fetchChallenge } from './ask-standing.ts';
import { lifeOf, signedBy } from './certificates.ts';
import { certificateFault } from './check-certificate.ts';
import { type Identity, identityPaths } from './identity.ts';
import { untilRenewal } from './plan-renewal.ts';
import { installIdentity, keyToAskFor } from './renewed-file.ts';

export interface RenewerParts {
  state: Pick<State, 'path' | 'files'>;
  identity: Identity;
  clock: Clock;
  random: () => number;
  log: Log;
  hardware: Hardware | null;
  hostname: string;
  makeRequest: () => Promise<{ key: string; csr: string }>;
  /** Clock of this PC less that of the hub, as acknowledgements tell; null while nobody knows. */
  skewMs: () => number | null;
  /** A new certificate is to be used. */
  onRenewed: () => void;
  /** How long to wait between two looks, and at first; for tests. */
  waits?: Waits;
}

interface Waits {
  first: number;
  look: number;
  daily: number;
  pending: number;
  rarely: number;
  base: number;
  suspicion: number;
}
const minute = 60_000;
/** The usual waits, none of them longer than the time between two questions of how one stands. */
export function waitsFor({ standingSeconds }: { standingSeconds: number }): Waits {
  const most = standingSeconds * 1000;
  const { first, look, pending, rarely, base, suspicion } = usualWaits;
  const atMost = (ms: number) => Math.min(ms, most);
  return {
    ...{ first: atMost(first), look: atMost(look), daily: most, pending: atMost(pending) },
    ...{ rarely: atMost(rarely), base: atMost(base), suspicion: atMost(suspicion) },
  };
}

const usualWaits: Waits = {
  first: 10 * minute,
  /** A timer is not trusted for longer: PCs sleep, and clocks are set. */
  look: 60 * minute,
  daily: 24 * 60 * minute,
  pending: 5 * minute,
  rarely: 60 * minute,
  base: minute,
  suspicion: 10 * minute,
};

/**
 * Keeps this PC's certificate good for as long as it runs. Invariants:
 * - asks by the hub's clock: a PC whose own jumps neither renews at once nor misses it;
 * - a new key for each certificate; the old one stays in use until the new one is on the disk whole;
 * - whom to trust is taken over from a hub that was trusted, once a day at least;
 * - who is shut out keeps all it has, says so, and asks rarely; a failure is tried again after a wait that grows.
 */
export class Renewer {
  readonly #parts: RenewerParts;
  readonly #waits: Waits;
  readonly #spread: number;
  #identity: Identity;
  #shutOut: ExpectedError | null = null;
  #failures = 0;
  #nextDaily: number;
  #suspected = false;
  #lastAsked = Number.NEGATIVE_INFINITY;
  #wake = new AbortController();

  constructor(parts: RenewerParts) {
    this.#parts = parts;
    this.#waits = parts.waits ?? usualWaits;
    this.#identity = parts.identity;
    this.#spread = parts.random();
    this.#nextDaily = parts.clock.monotonicMs() + this.#waits.first * (1 + 5 * parts.random());
  }

  /** Who this agent is now. */
  get identity(): Identity {
    return this.#identity;
  }

  /** Why it is of no use to try again soon; null when it is. */
  get shutOut(): ExpectedError | null {
    return this.#shutOut;
  }

  /** The broker has refused us: how do we stand? */
  suspect(): void {
    this.#suspected = true;
    this.#wake.abort();
  }

  /** Runs until the signal fires. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#wake = new AbortController();
      const waitMs = await this.#step(signal).catch((error: unknown) => this.#failed(error));
      await sleep(waitMs, undefined, { signal: AbortSignal.any([signal, this.#wake.signal]) }).catch(() => {});
    }
  }

  /** Milliseconds until the next. */
  async #step(signal: AbortSignal): Promise<number> {
    const { clock } = this.#parts;
    const at = clock.monotonicMs();
    const untilMs = this.#untilDue(clock.now().getTime() - (this.#parts.skewMs() ?? 0));
    const mayAsk = at - this.#lastAsked >= this.#waits.suspicion || this.#lastAsked === Number.NEGATIVE_INFINITY;
    const isDue = untilMs === 0 || at >= this.#nextDaily || (this.#suspected && mayAsk);
    if (!isDue) {
      const suspicionMs = this.#suspected ? this.#lastAsked + this.#waits.suspicion - at : Number.POSITIVE_INFINITY;
      return Math.max(1, Math.min(this.#waits.look, untilMs, this.#nextDaily - at, suspicionMs));
    }
    this.#suspected = false;
    this.#lastAsked = at;
    const waitMs = await this.#ask(signal);
    this.#failures = 0;
    this.#nextDaily = clock.monotonicMs() + this.#waits.daily * (0.5 + this.#parts.random());
    return waitMs;
  }

  /** By what the hub's clock says it is. A certificate of an authority that is to go is due at once. */
  #untilDue(now: number): number {
    const { certificate, ca } = this.#identity;
    if (!signedBy(certificate, ca).last) return 0;
    return untilRenewal({ ...lifeOf(certificate), now, spread: this.#spread });
  }

  async #ask(signal: AbortSignal): Promise<number> {
    const { state, hardware, hostname, makeRequest } = this.#parts;
    const identity = this.#identity;
    const { challenge, at } = await fetchChallenge({ identity, signal });
    // What our own clock said may have been a jump.
    const request = this.#untilDue(Date.parse(at)) === 0 ? await keyToAskFor(state, makeRequest) : null;
    const csr = request?.csr ?? null;
    const answer = await askStanding({ identity, csr, hardware, hostname, signal }, challenge);
    this.#shutOut = null;
    if (answer.standing === 'pending') {
      this.#parts.log.warn('waitingForApproval', { agent: identity.agent });
      return this.#jitter(this.#waits.pending);
    }
    if (answer.standing === 'rejected')
      throw new ExpectedError('E_PROOF_REFUSED', { agent: identity.agent, why: 'rejected' });
    if (answer.standing === 'renewed' && request !== null) await this.#take(answer, request.key);
    else await this.#trust(answer.ca);
    return this.#jitter(this.#waits.look);
  }

  async #take({ certificate, ca, mqttUrl }: RenewResponse, key: string): Promise<void> {
    const { state, log, onRenewed } = this.#parts;
    const { agent, hubUrl } = this.#identity;
    const fault = certificateFault({ certificate: certificate ?? '', key, ca, agent });
    if (fault !== null || certificate === null)
      throw new ExpectedError('E_ENROLMENT_DAMAGED', { hub: hubUrl, detail: `the certificate: ${fault}` });
    const next = { ...this.#identity, key, certificate, ca, mqttUrl };
    await installIdentity(state, next);
    this.#identity = next;
    log.info('renewed', { agent, until: new Date(lifeOf(certificate).notAfter).toISOString() });
    onRenewed();
  }

  /** Takes over whom to trust; that came from a hub whom we trusted, so it is its own word. */
  async #trust(ca: string): Promise<void> {
    const { state } = this.#parts;
    const { certificate } = this.#identity;
    if (ca === this.#identity.ca || !signedBy(certificate, ca).any) return;
    await writeAtomic(state.files, identityPaths(state.path).ca, ca);
    this.#identity = { ...this.#identity, ca };
  }

  #failed(error: unknown): number {
    const { log, random } = this.#parts;
    const code = error instanceof ExpectedError ? error.code : null;
    if (
      error instanceof ExpectedError &&
      (code === 'E_AGENT_REVOKED' || code === 'E_AGENT_RETIRED' || code === 'E_PROOF_REFUSED')
    ) {
      this.#shutOut = error;
      this.#suspected = false;
      this.#nextDaily = this.#parts.clock.monotonicMs() + this.#waits.rarely;
      log.failed(error);
      return this.#jitter(this.#waits.rarely);
    }
    this.#failures += 1;
    log.warn('renewalFailed', { reason: error instanceof Error ? error.message : String(error) });
    const { base, rarely } = this.#waits;
    return base / 2 + backOffMs({ failures: this.#failures, random: random(), baseMs: base, maxMs: rarely });
  }

  #jitter(ms: number): number {
    return Math.round(ms * (0.75 + this.#parts.random() / 2));
  }
}
