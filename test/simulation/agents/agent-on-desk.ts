import { hash } from 'node:crypto';
import { defaultIntervals, noTargets } from '@motcua/contract';
import { emptyMemory } from '../../../agent/src/collectors/index.ts';
import { toReading } from '../../../agent/src/collectors/reading.ts';
import { silentLog } from '../../../agent/src/log/log.ts';
import { openOutbox } from '../../../agent/src/outbox/open-outbox.ts';
import type { Outbox } from '../../../agent/src/outbox/outbox.ts';
import type { Clock } from '../../../agent/src/report/clock.ts';
import { presenceBytes } from '../../../agent/src/report/presence.ts';
import { Sender } from '../../../agent/src/report/sender.ts';
import type { Collection } from '../../../agent/src/run/collect.ts';
import { Reporter } from '../../../agent/src/run/reporter.ts';
import type { SimAgent, SimDevice } from '../world/city.ts';
import { memoryFiles } from './memory-files.ts';

/** Out of an agent, as a broker takes it. */
export interface Message {
  agent: string;
  leaf: 'report' | 'presence';
  payload: string;
}

const desired = { ...noTargets, traps: null, intervals: defaultIntervals };
const neverMs = 2 ** 31 - 1;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * One agent: the product's Reporter, Outbox and Sender; the simulator stands for its devices, its disk, its line and its
 * clock. Nothing in it waits for real time: what it has to say lies in `said` once `settled` is over.
 */
export class AgentOnDesk {
  readonly about: SimAgent;
  readonly said: Message[] = [];
  /** Reasons that devices have just now, by key. */
  readonly faults = new Map<string, readonly string[]>();
  readonly #clock: Clock;
  #outbox: Outbox | null = null;
  #reporter: Reporter | null = null;
  #sender: Sender | null = null;
  #highest = { seq: 0 };
  #boots = 0;
  #boot = '';
  #connectedAt: Date | null = null;
  #read: PromiseWithResolvers<void> | null = null;
  readonly #disk = memoryFiles();

  constructor(about: SimAgent, now: () => number) {
    this.about = about;
    this.#clock = { now: () => new Date(now()), monotonicMs: now };
  }

  get isOn(): boolean {
    return this.#reporter !== null;
  }

  get isConnected(): boolean {
    return this.#sender !== null;
  }

  /** Reports that the hub has not acknowledged. */
  get waiting(): number {
    return this.#outbox?.entries.length ?? 0;
  }

  /** The PC starts: a new boot, with the outbox that is on its disk. */
  async switchOn(): Promise<void> {
    this.#boots += 1;
    this.#boot = hash('sha256', `${this.about.id}|${this.#boots}`).slice(0, 32);
    const state = { path: '/state', files: this.#disk };
    const outbox = await openOutbox({ state, monotonicMs: this.#clock.monotonicMs });
    this.#outbox = outbox;
    this.#highest = { seq: 0 };
    this.#reporter = new Reporter({
      ...{ boot: this.#boot, outbox, clock: this.#clock, log: silentLog, signal: new AbortController().signal },
      collect: async ({ now }) => this.#collect(now),
      desired: () => desired,
      intervals: () => defaultIntervals,
      clockSkewMs: () => null,
      ...{ known: [], memory: emptyMemory, saveKnown: async () => true, saveMemory: async () => {} },
      // The last thing of each reading, so that who asked for it knows that it is over.
      findings: { untold: () => [], told: async () => this.#read?.resolve() },
      onReport: () => this.#sender?.trigger(),
    });
  }

  /** The PC has no power. */
  async switchOff(): Promise<void> {
    await this.disconnect();
    this.#reporter = null;
    this.#outbox = null;
  }

  /** A new connection: birth, then what the outbox has. */
  connect(): void {
    if (this.#outbox === null || this.#sender !== null) return;
    const at = this.#clock.now();
    this.#connectedAt = at;
    this.#say('presence', presenceBytes('online', this.#birth(), at));
    this.#sender = new Sender({
      outbox: this.#outbox,
      boot: this.#boot,
      publish: async (payload) => this.#say('report', payload),
      clock: this.#clock,
      log: silentLog,
      highest: this.#highest,
      window: 1,
      // Sending again for want of an answer is what `reconnect` stands for: here a hub that lives answers at once.
      ackMs: neverMs,
      onAcknowledged: () => {},
      onSkew: () => {},
    });
    this.#sender.trigger();
  }

  /** The line is gone; what was said and not taken is gone with it. */
  async disconnect(): Promise<void> {
    const sender = this.#sender;
    this.#sender = null;
    this.said.length = 0;
    await sender?.stop();
  }

  /** What the broker says for an agent that it does not hear any more. */
  will(): Message | null {
    if (this.#connectedAt === null) return null;
    return {
      agent: this.about.id,
      leaf: 'presence',
      payload: text(presenceBytes('offline', this.#birth(), this.#connectedAt)),
    };
  }

  /** Reads everything once, and lets the reports of it be said. */
  async readOnce(): Promise<void> {
    if (this.#reporter === null) return;
    this.#read = Promise.withResolvers();
    this.#reporter.trigger();
    await this.#read.promise;
  }

  /** Hears an answer of the hub. */
  async answer(answer: object): Promise<void> {
    await this.#sender?.answer({
      topic: '',
      payload: new TextEncoder().encode(JSON.stringify(answer)),
      retained: false,
    });
  }

  #say(leaf: Message['leaf'], payload: Uint8Array): void {
    this.said.push({ agent: this.about.id, leaf, payload: text(payload) });
  }

  #birth() {
    const { id } = this.about;
    return {
      boot: this.#boot,
      hostname: id,
      versions: { agent: '0.1.0', node: '24.21.0' },
      capabilities: ['pc', 'cups'],
    };
  }

  #collect(now: Date): Collection {
    const [pc, ...rest] = this.about.devices;
    return {
      devices: rest.map((device) => this.#readingOf(device, now)),
      pc: pc === undefined ? null : this.#pcReading(pc, now),
      probes: [],
      memory: emptyMemory,
    };
  }

  #readingOf({ key, kind, name }: SimDevice, now: Date) {
    return toReading({ key, kind, name, reasons: [...(this.faults.get(key) ?? [])] }, now);
  }

  #pcReading(pc: SimDevice, now: Date) {
    const { health, reasons } = this.#readingOf(pc, now);
    return {
      ...{ health, reasons, hostname: pc.name, observedAt: now.toISOString() },
      ...{ uptimeSeconds: 1, loadRatio: 0.1, memoryUsedRatio: 0.4, clockSkewMs: 0, rebootPending: false },
      ...{ disks: [], inventory: null, missing: [] },
    };
  }
}
