/** What a session was made with: with another certificate or authority it is of no use, nor to be trusted. */
interface Made {
  certificate: string;
  ca: string;
}

/** Sessions of other places than these are forgotten; an agent is told of a handful at most. */
const most = 8;

/**
 * TLS sessions by place, so that coming back to a broker needs no full handshake: thousands come back at once. Invariants:
 * - a session is given out once, and comes back only if it was taken: after one that was refused comes a full handshake;
 * - none outlives the certificate or the authority that it was made with.
 */
export class TlsSessions {
  readonly #sessions = new Map<string, Buffer>();
  #made: Made = { certificate: '', ca: '' };

  /** The session to resume, if there is one. */
  take(url: string, made: Made): Buffer | undefined {
    this.#forgetIfOther(made);
    const session = this.#sessions.get(url);
    this.#sessions.delete(url);
    return session;
  }

  /** Keeps a session that the broker has offered. */
  keep(url: string, made: Made, session: Buffer): void {
    this.#forgetIfOther(made);
    this.#sessions.delete(url);
    this.#sessions.set(url, session);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > most && oldest !== undefined) this.#sessions.delete(oldest);
  }

  #forgetIfOther({ certificate, ca }: Made): void {
    if (this.#made.certificate === certificate && this.#made.ca === ca) return;
    this.#sessions.clear();
    this.#made = { certificate, ca };
  }
}
