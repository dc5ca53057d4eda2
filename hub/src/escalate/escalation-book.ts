import { isExpected } from '@motcua/contract';
import type { EscalationRule } from '@motcua/policies';
import type { Lead } from '../leader/start-leader.ts';
import { lastChange, type Store, type Tx } from '../store/index.ts';
import { appendFacts } from '../store/tickets/append-facts.ts';
import { nobody, unitPeriods } from '../store/tickets/clocks.ts';
import { type ClockedTicket, clockedTickets, readClocked } from '../store/tickets/escalations.ts';
import { iso } from '../tickets/iso.ts';
import { type Calendars, serviceOf } from '../tickets/sla/calendars.ts';
import { hoursOf } from '../tickets/sla/unit-hours.ts';
import { today } from '../time/today.ts';
import { planTicket } from './plan-ticket.ts';

/** Tickets of one reading. */
const atOnce = 300;

interface BookOptions {
  store: Pick<Store, 'db' | 'read'>;
  rules: readonly EscalationRule[];
  calendars: Calendars;
}

/**
 * What a leader knows of when the clocks of tickets call for a step. Invariants: a step is planned from a ticket's log and
 * written behind the number of the last event that it was planned from, so it is written once, whoever else writes and whatever
 * is killed; a ticket to which nothing happened is read again only when its next step is due, or hours of units may have changed.
 */
export class EscalationBook {
  readonly #options: BookOptions;
  readonly #next = new Map<number, { seq: number; at: number }>();
  #version = '';

  constructor(options: BookOptions) {
    this.#options = options;
  }

  /** Writes what is due; gives how many steps. */
  async look(now: number, fence: Lead['fence']): Promise<number> {
    const { read } = this.#options.store;
    const version = `${(await lastChange(read)).id} ${today(now)}`;
    if (version !== this.#version) this.#next.clear();
    this.#version = version;
    const running = await clockedTickets(read);
    const open = new Set(running.map(({ number }) => number));
    for (const number of this.#next.keys()) if (!open.has(number)) this.#next.delete(number);
    const stale = running.filter(({ number, seq }) => {
      const next = this.#next.get(number);
      return next === undefined || next.seq !== seq || next.at <= now;
    });
    let steps = 0;
    for (let from = 0; from < stale.length; from += atOnce)
      steps += await this.#take(
        stale.slice(from, from + atOnce).map(({ number }) => number),
        { now, fence },
      );
    return steps;
  }

  async #take(numbers: readonly number[], { now, fence }: { now: number; fence: Lead['fence'] }): Promise<number> {
    const { store, rules, calendars } = this.#options;
    const tickets = await readClocked(store.read, numbers);
    const units = tickets.map(({ ticket }) => ticket.unit);
    const hours = new Map([...(await unitPeriods(store.read, units))].map(([code, of]) => [code, hoursOf(of)]));
    const unknown = hoursOf([nobody]);
    let steps = 0;
    for (const one of tickets) {
      const time = calendars.of(serviceOf(one.ticket.kind), hours.get(one.ticket.unit) ?? unknown);
      const { facts, nextAt } = planTicket(one, { rules, time, now });
      this.#next.set(one.number, { seq: one.ticket.seq + facts.length, at: nextAt ?? Number.POSITIVE_INFINITY });
      if (facts.length > 0 && (await this.#write(one, { facts, now, fence }))) steps += facts.length;
    }
    return steps;
  }

  /** Nothing where somebody else was faster: what he did may have changed what is due. */
  async #write(
    latest: ClockedTicket,
    { facts, now, fence }: { facts: Parameters<typeof appendFacts>[1]['facts']; now: number; fence: Lead['fence'] },
  ): Promise<boolean> {
    const work = async (tx: Tx) => {
      await fence(tx);
      await appendFacts(tx, { facts, latest, at: iso(now), actor: 'hub' });
    };
    try {
      await this.#options.store.db.transaction().execute(work);
      return true;
    } catch (error) {
      this.#next.delete(latest.number);
      if (isExpected(error) && error.code === 'E_PRECONDITION_FAILED') return false;
      throw error;
    }
  }
}
