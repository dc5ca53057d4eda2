import { decodeMessage, Hardware, type Presence } from '@motcua/contract';
import type { Log } from '../log/index.ts';
import { appendAudit, type Store, type Tx, unitOn } from '../store/index.ts';
import { today } from '../time/today.ts';
import { takeNext } from './admit.ts';
import { flagClone } from './flag-clone.ts';
import { type Boot, type Boots, type Clone, foldBoot } from './fold-boots.ts';
import { changedHardware, hardwareText, mergeHardware } from './hardware.ts';
import { systemEntry } from './system-entry.ts';

interface WatchOptions {
  store: Pick<Store, 'read' | 'db'>;
  log: Log;
  /** Days within which a closed ticket is opened again. */
  reopenDays: number;
}

/** What an agent said, and when it was heard. */
interface Word {
  agent: string;
  presence: Presence;
  at: string;
}

const atOnce = 200;
/** So long a presence waits for others: each transaction is a commit to the disk, which on SQLite holds up this thread. */
const gatherMs = 250;
/** Beyond that, presences are let go: an agent says the same again at its next connection. */
const mostWaiting = 20_000;

/**
 * Learns from what agents say of themselves when they connect: a new run, a second PC with the same key, other hardware, that
 * a new certificate is in use. Invariants: one after the other; what says nothing new costs no more than a look at a table in
 * memory; a failure is told and loses only what it was about.
 */
export class PresenceWatch {
  readonly #options: WatchOptions;
  /** The last word of each agent. */
  readonly #last = new Map<string, string>();
  #waiting: Word[] = [];
  #running: Promise<void> | null = null;
  #hurry: () => void = () => {};
  #ends = false;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** Takes a presence as it came. */
  heard({ agent, payload, at }: { agent: string; payload: Uint8Array; at: string }): void {
    const decoded = decodeMessage('presence', payload);
    if (!decoded.ok || decoded.value.state !== 'online' || this.#waiting.length >= mostWaiting) return;
    const presence = decoded.value;
    const word = [presence.boot, presence.at, presence.certificate ?? ''].join(' ');
    if (this.#last.get(agent) === word) return;
    this.#last.set(agent, word);
    this.#waiting.push({ agent, presence, at });
    if (this.#waiting.length >= atOnce) this.#hurry();
    this.#running ??= this.#run();
  }

  /** Keeps what was heard without waiting for more; settles when all of it is kept. */
  async drained(): Promise<void> {
    this.#ends = true;
    this.#hurry();
    await this.#running;
  }

  async #run(): Promise<void> {
    // Thousands come when a broker is back: what comes within a moment goes into one transaction.
    while (this.#waiting.length > 0) {
      if (!this.#ends && this.#waiting.length < atOnce) await this.#gather();
      const words = this.#waiting.splice(0, atOnce);
      await this.#take(words).catch((error) =>
        this.#options.log.error({ err: error }, 'what agents said of themselves could not be kept'),
      );
    }
    this.#running = null;
  }

  async #gather(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, gatherMs);
    this.#hurry = resolve;
    await promise;
    clearTimeout(timer);
  }

  async #take(words: readonly Word[]): Promise<void> {
    const { store, log, reopenDays } = this.#options;
    for (const { agent, presence, at } of words)
      if (presence.certificate !== undefined) await takeNextIfShown(store, { agent, serial: presence.certificate, at });
    const found = await store.db.transaction().execute(async (tx) => {
      const all = [];
      for (const word of words) all.push({ agent: word.agent, ...(await keepWord(tx, word, reopenDays)) });
      return all;
    });
    for (const { agent, clone, changed } of found) {
      if (clone !== null) log.warn({ agent, ...clone }, 'two PCs use the key of one agent');
      if (changed.length > 0) log.warn({ agent, changed }, 'the hardware of an agent is another one');
    }
  }
}

async function takeNextIfShown(
  store: Pick<Store, 'read' | 'db'>,
  { agent, serial, at }: { agent: string; serial: string; at: string },
): Promise<void> {
  const row = await store.read.selectFrom('agent').select('next_serial').where('id', '=', agent).executeTakeFirst();
  if (row?.next_serial === serial) await takeNext(store, { agent, serial, at });
}

async function keepWord(
  tx: Tx,
  { agent, presence, at }: Word,
  reopenDays: number,
): Promise<{ clone: Clone | null; changed: string[] }> {
  const row = await tx
    .selectFrom('agent')
    .innerJoin('unit', 'unit.id', 'agent.unit_id')
    .leftJoin('agent_boots', 'agent_boots.agent', 'agent.id')
    .select(['unit.code as unit', 'hardware', 'clone_suspected_at', 'agent_boots.boots'])
    .where('agent.id', '=', agent)
    .where(unitOn(today(Date.parse(at))))
    .executeTakeFirst();
  if (row === undefined) return { clone: null, changed: [] };
  const { boot, hostname } = presence;
  const clone = await keepBoot(tx, {
    agent,
    before: row.boots,
    heard: { boot, hostname, at: Date.parse(presence.at) },
  });
  const about = { agent, unit: row.unit, at };
  const isNew =
    clone !== null &&
    row.clone_suspected_at === null &&
    (await flagClone(tx, { ...about, hostname: clone.hostnames.join(', '), clone, reopenDays }));
  const changed = await keepHardware(tx, { ...about, before: row.hardware, now: presence.hardware ?? null });
  return { clone: isNew ? clone : null, changed };
}

async function keepBoot(
  tx: Tx,
  { agent, before, heard }: { agent: string; before: string | null; heard: Boot },
): Promise<Clone | null> {
  const known: Boots = before === null ? [] : JSON.parse(before);
  const { boots, clone } = foldBoot(known, heard);
  if (boots === known) return null;
  await tx
    .insertInto('agent_boots')
    .values({ agent, boots: JSON.stringify(boots) })
    .onConflict((of) => of.column('agent').doUpdateSet({ boots: JSON.stringify(boots) }))
    .execute();
  return clone;
}

interface About {
  agent: string;
  unit: string;
  at: string;
}

async function keepHardware(
  tx: Tx,
  { agent, unit, at, before, now }: About & { before: string | null; now: Hardware | null },
): Promise<string[]> {
  if (now === null) return [];
  const known = before === null ? null : Hardware.parse(JSON.parse(before));
  const text = hardwareText(mergeHardware(known, now));
  if (text === before) return [];
  const changed = known === null ? [] : changedHardware(known, now);
  await tx
    .updateTable('agent')
    .set({ hardware: text, ...(changed.length > 0 && { hardware_changed_at: at }) })
    .where('id', '=', agent)
    .execute();
  if (changed.length > 0)
    await appendAudit(
      tx,
      systemEntry(at, { action: 'agent.hardware-changed', object: `agent:${agent}`, unit, detail: { changed } }),
    );
  return changed;
}
