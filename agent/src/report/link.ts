import { setTimeout as sleep } from 'node:timers/promises';
import { type Desired, decodeMessage, ExpectedError, type Goodbye, topicOf } from '@motcua/contract';
import { serialOf } from '../identity/certificates.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log/log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { errorText } from '../state/error-code.ts';
import { backOffMs } from './back-off.ts';
import type { Clock } from './clock.ts';
import { type Dial, type Ended, nextDial, watchOf } from './dial.ts';
import { type Connection, type Incoming, openConnection } from './mqtt-connection.ts';
import { type Birth, goodbyeBytes, presenceBytes } from './presence.ts';
import { Sender } from './sender.ts';
import { TlsSessions } from './tls-sessions.ts';

export interface LinkParts {
  /** It changes when the certificate is renewed. */
  identity: () => Identity;
  /** Places to report to, in order; they may change while it runs. */
  places: () => readonly [string, ...string[]];
  birth: Birth;
  outbox: Outbox;
  clock: Clock;
  random: () => number;
  log: Log;
  settings: { reconnectBaseMs: number; reconnectMaxMs: number; ackSeconds: number };
  onConnected: () => void;
  onAcknowledged: (reports: number) => void;
  onSkew: (skewMs: number) => void;
  onDesired: (desired: Desired) => Promise<void>;
  /** Told of each try that failed, for whoever knows what it may mean. */
  onFailed?: (reason: unknown) => void;
  /** The least wait before another try: long when the hub has shut us out. */
  leastWaitMs?: () => number;
  window?: number;
  /** Asked at a clean stop: whether the machine goes down with the agent. It has a second, and is no reason to stop later. */
  goodbye?: () => Promise<Goodbye>;
}

/**
 * An acknowledgement settles everything before it. That holds if no report is on its way while an older one is not settled:
 * with several hubs behind a broker, or one that is killed while the broker lives on, a later report may well be committed
 * and an earlier one lost. A hub answers within milliseconds, so seven days of outbox are still sent in minutes.
 */
const oneByOne = 1;
/** A connection that has held so long, or brought an acknowledgement, was a good one: the next back-off starts anew. */
const goodAfterMs = 60_000;
/** So long it stays with another place than its first; then it tries that again, each agent at a moment of its own. */
const homeAfterMs = 3_600_000;
/** Why a connection ended with which nothing was wrong. */
const goHome = new Error('the first place is tried again');
const again = new Error('there is a new certificate');
/** Time to hand over what is left, and to say goodbye, at a clean stop. */
const goodbyeMs = 2000;

/**
 * Keeps the agent connected to one of its hubs for as long as it runs. Invariants:
 * - one connection at a time, each with a sender of its own; a broken one is followed by another after a back-off;
 * - subscriptions stand before presence says online, and presence before the first report;
 * - a clean stop hands over what it can in a short time, says offline and disconnects; nothing depends on its having been clean.
 */
export class Link {
  readonly #parts: LinkParts;
  readonly #highest = { seq: 0 };
  readonly #sessions = new TlsSessions();
  #sender: Sender | null = null;
  #dial: Dial = { at: 0, failures: 0 };
  #acknowledged = false;
  #again = new AbortController();

  constructor(parts: LinkParts) {
    this.#parts = parts;
  }

  /** There may be something to send. */
  trigger(): void {
    this.#sender?.trigger();
  }

  /** Ends the present connection, and waits for nothing: there is another certificate to connect with. */
  reconnect(): void {
    this.#again.abort(again);
  }

  /** Runs until the signal fires. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const start = this.#parts.clock.monotonicMs();
      this.#acknowledged = false;
      const reason = await this.#connectOnce(signal).catch((error: unknown) => error);
      if (signal.aborted) return;
      const held = this.#acknowledged || this.#parts.clock.monotonicMs() - start > goodAfterMs;
      if (this.#again.signal.aborted) {
        this.#again = new AbortController();
        continue;
      }
      if (!held && reason !== goHome) this.#parts.onFailed?.(reason);
      const ended = reason === goHome ? 'home' : held ? 'good' : 'failed';
      await this.#pause({ reason, ended, signal });
    }
  }

  #place(): string {
    const places = this.#parts.places();
    return places[this.#dial.at] ?? places[0];
  }

  #timeToGoHome(): AbortSignal[] {
    if (this.#dial.at === 0) return [];
    return [AbortSignal.timeout(Math.round(homeAfterMs * (0.5 + this.#parts.random())))];
  }

  async #pause({ reason, ended, signal }: { reason: unknown; ended: Ended; signal: AbortSignal }): Promise<void> {
    const { log, random, settings, places } = this.#parts;
    const { reconnectBaseMs: baseMs, reconnectMaxMs: maxMs } = settings;
    const url = this.#place();
    const before = ended === 'failed' ? this.#dial.failures : 0;
    const backOff = backOffMs({ failures: before, random: random(), baseMs, maxMs });
    const waitMs = Math.max(backOff, this.#parts.leastWaitMs?.() ?? 0);
    this.#dial = nextDial(this.#dial, { ended, places: places().length });
    const why = reason instanceof ExpectedError ? { code: reason.code } : {};
    log.warn('disconnected', { waitMs, reason: errorText(reason), url, ...why });
    await sleep(waitMs, undefined, { signal: AbortSignal.any([signal, this.#again.signal]) }).catch(() => {});
    if (this.#again.signal.aborted) this.#again = new AbortController();
  }

  /** Ends with the reason for which the connection ended. */
  async #connectOnce(signal: AbortSignal): Promise<unknown> {
    const { identity, clock, onConnected, log } = this.#parts;
    const { agent, key, certificate, ca } = identity();
    const birth = { ...this.#parts.birth, certificate: serialOf(certificate) };
    const url = this.#place();
    const inbox: Incoming[] = [];
    let receive = (message: Incoming): void => {
      inbox.push(message);
    };
    // Both of one moment: a hub that was stopped tells of the end of this connection when the next one is long there.
    const at = clock.now();
    const will = { topic: topicOf('presence', agent), payload: presenceBytes('offline', birth, at) };
    const onMessage = (message: Incoming) => receive(message);
    const tls = { key, certificate, ca };
    const watch = watchOf(this.#parts.places().length);
    const sessions = this.#sessions;
    const connection = await openConnection({ url, agent, tls, sessions, will, onMessage, signal, ...watch });
    const sender = this.#makeSender(connection);
    try {
      receive = (message) => this.#receive(sender, message);
      for (const message of inbox.splice(0)) receive(message);
      await connection.subscribe([topicOf('ack', agent), topicOf('desired', agent)]);
      await connection.publish(will.topic, presenceBytes('online', birth, at), { retain: true });
      log.info('connected', { url, agent, resumed: connection.resumed });
      this.#sender = sender;
      onConnected();
      sender.trigger();
      const home = this.#timeToGoHome();
      await aborted(AbortSignal.any([connection.closed, signal, this.#again.signal, ...home]));
      if (signal.aborted) await this.#sayGoodbye(connection, sender);
      return connection.closed.aborted ? connection.closed.reason : goHome;
    } finally {
      this.#sender = null;
      await sender.stop();
      await connection.end().catch(() => {});
    }
  }

  #makeSender(connection: Connection): Sender {
    const { identity, outbox, birth, clock, log, onSkew, settings, window = oneByOne } = this.#parts;
    const topic = topicOf('report', identity().agent);
    return new Sender({
      outbox,
      boot: birth.boot,
      publish: (payload) => connection.publish(topic, payload, { retain: false }),
      clock,
      log,
      highest: this.#highest,
      window,
      ackMs: settings.ackSeconds * 1000,
      onSkew,
      onAcknowledged: (reports) => {
        this.#acknowledged = true;
        this.#parts.onAcknowledged(reports);
      },
    });
  }

  #receive(sender: Sender, message: Incoming): void {
    const { identity, log, onDesired } = this.#parts;
    if (message.topic === topicOf('ack', identity().agent)) {
      sender.answer(message).catch((error) => log.failed(error));
      return;
    }
    if (message.topic !== topicOf('desired', identity().agent) || message.payload.byteLength === 0) return;
    const desired = decodeMessage('desired', message.payload);
    if (!desired.ok) log.warn('desiredDamaged', { detail: desired.detail });
    else onDesired(desired.value).catch((error) => log.failed(error));
  }

  async #sayGoodbye(connection: Connection, sender: Sender): Promise<void> {
    const { outbox, clock, birth, identity, goodbye = async () => 'stop' } = this.#parts;
    const asked = Promise.race([
      goodbye().catch(() => 'stop' as const),
      sleep(goodbyeMs, 'stop' as const, { ref: false }),
    ]);
    const deadline = clock.monotonicMs() + goodbyeMs;
    sender.trigger();
    while (outbox.entries.length > 0 && clock.monotonicMs() < deadline && !connection.closed.aborted) await sleep(20);
    const offline = goodbyeBytes(await asked, birth, clock.now());
    const said = connection.publish(topicOf('presence', identity().agent), offline, { retain: true });
    await Promise.race([said.catch(() => {}), sleep(goodbyeMs, undefined, { ref: false })]);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
