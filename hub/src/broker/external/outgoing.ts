import type { MqttClient } from 'mqtt';

/** One message that is to be published. */
export interface Outgoing {
  topic: string;
  payload: Buffer;
  qos: 0 | 1;
  retain: boolean;
}

/**
 * What the hub has to say to a broker that may be away. Invariants:
 * - of what the broker keeps (retained), only the last for each topic is waiting, so there is a bound: the number of agents;
 * - of the rest only so many; the oldest go, since an agent that is not told asks again by sending again;
 * - a message is done with the broker's PUBACK; one without it goes out again on the next connection, in order.
 */
export class OutgoingMessages {
  readonly #most: number;
  readonly #window: number;
  /** In the order of sending. */
  readonly #waiting = new Map<string, Outgoing>();
  /** Keys of those that are not retained. */
  readonly #plain = new Set<string>();
  #underWay = new Set<Outgoing>();
  #client: MqttClient | null = null;
  #number = 0;
  #empty: PromiseWithResolvers<void> | null = null;

  constructor({ most = 10_000, window = 1000 }: { most?: number; window?: number } = {}) {
    this.#most = most;
    this.#window = window;
  }

  add(message: Outgoing): void {
    const key = message.retain ? message.topic : this.#plainKey();
    this.#waiting.delete(key);
    this.#waiting.set(key, message);
    this.#pump();
  }

  /** From now on over this connection, from the beginning. */
  use(client: MqttClient | null): void {
    this.#client = client;
    this.#underWay = new Set();
    this.#pump();
  }

  /** Settles when everything is with the broker. */
  async flushed(): Promise<void> {
    if (this.#waiting.size === 0) return;
    this.#empty ??= Promise.withResolvers<void>();
    await this.#empty.promise;
  }

  #plainKey(): string {
    this.#number += 1;
    const key = `#${this.#number}`;
    this.#plain.add(key);
    const [oldest] = this.#plain;
    if (this.#plain.size > this.#most && oldest !== undefined) this.#drop(oldest);
    return key;
  }

  #drop(key: string): void {
    this.#waiting.delete(key);
    this.#plain.delete(key);
  }

  #pump(): void {
    const client = this.#client;
    if (client === null) return;
    for (const [key, message] of this.#waiting) {
      if (this.#underWay.size >= this.#window) return;
      if (!this.#underWay.has(message)) this.#send(client, key, message);
    }
  }

  #send(client: MqttClient, key: string, message: Outgoing): void {
    const { topic, payload, qos, retain } = message;
    const underWay = this.#underWay;
    underWay.add(message);
    client.publish(topic, payload, { qos, retain }, (error) => {
      underWay.delete(message);
      // Without a PUBACK it stays for the next connection; this one is broken.
      if (error || this.#client !== client) return;
      if (this.#waiting.get(key) === message) this.#drop(key);
      if (this.#waiting.size === 0) this.#empty?.resolve();
      else this.#pump();
    });
  }
}
