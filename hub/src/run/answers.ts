import { Desired } from '@motcua/contract';
import type { Broker } from '../broker/index.ts';
import type { BatchResult } from '../ingest/index.ts';
import type { Store } from '../store/index.ts';

/**
 * What the hub tells agents. Invariant: what the broker keeps for an agent never goes back to an older acknowledgement or
 * configuration, although an agent is greeted from the store while batches are being committed.
 */
export class Answers {
  readonly #broker: Broker;
  readonly #store: Store;
  readonly #at: () => string;
  /** Agents that were acknowledged in this run of the hub; the broker keeps the last of it for each. */
  readonly #acked = new Set<string>();
  /** The last version of its configuration that each agent was sent in this run. */
  readonly #versions = new Map<string, number>();

  constructor({ broker, store, at }: { broker: Broker; store: Store; at: () => string }) {
    this.#broker = broker;
    this.#store = store;
    this.#at = at;
  }

  /** Tells agents what became of their reports, after the commit. */
  batch({ acks, refusals }: BatchResult): void {
    for (const { agent, message } of refusals) this.#broker.publish('refused', agent, message);
    for (const { agent, boot, seq } of acks) this.#ack({ agent, boot, seq });
  }

  /** Tells an agent that has just connected where it stands: the broker's memory of it died with the hub before. */
  async greet(agent: string): Promise<void> {
    const row = await this.#store.read
      .selectFrom('agent')
      .leftJoin('desired', 'desired.agent', 'agent.id')
      .select(['boot', 'seq', 'desired.body as desired'])
      .where('agent.id', '=', agent)
      .executeTakeFirst();
    if (row === undefined) return;
    const { boot, seq, desired } = row;
    if (boot !== null && seq !== null && !this.#acked.has(agent)) this.#ack({ agent, boot, seq });
    if (desired !== null) this.desired(agent, Desired.parse(JSON.parse(desired)));
  }

  /** What the broker kept may be lost: whoever is greeted from now on is told again. */
  forget(): void {
    this.#acked.clear();
    this.#versions.clear();
  }

  /** Sends an agent its configuration, unless it was sent this one or a newer one. */
  desired(agent: string, desired: Desired): void {
    if ((this.#versions.get(agent) ?? -1) >= desired.version) return;
    this.#versions.set(agent, desired.version);
    this.#broker.publish('desired', agent, desired);
  }

  #ack({ agent, boot, seq }: { agent: string; boot: string; seq: number }): void {
    this.#acked.add(agent);
    this.#broker.publish('ack', agent, { v: 1, type: 'ack', boot, seq, at: this.#at() });
  }
}
