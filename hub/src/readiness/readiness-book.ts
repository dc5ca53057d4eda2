import { counterNeeds, kindsFor, type ReadinessSettings, readinessOf } from '@motcua/policies';
import { readHeartbeats } from '../api/read-agents.ts';
import {
  type CounterContext,
  contextWord,
  counterChanges,
  counterContext,
  counterUnits,
  type Db,
  heardAgain,
  lastChange,
  loadReadiness,
  readCounterRows,
  type StoredReadiness,
} from '../store/index.ts';
import { today } from '../time/today.ts';
import { countersOf } from './facts-of.ts';

/** What was written earlier may be committed later, or by a hub with another clock. */
const overlapMs = 60_000;
/** All of them anew this often, whatever was missed. */
const wholeEveryMs = 900_000;
/** How often it is asked whether who was silent is heard again; there may be thousands. */
const askEveryMs = 10_000;
/** Units of one reading. */
const atOnce = 300;

/**
 * What a leader knows of the counters of an installation. Invariants: a unit is judged again when something in it changed, when
 * an agent of its has been silent for too long or is heard again, and with all others when the register or the day is another
 * one; nothing that stayed as it was is written; what is stored is what was told, so that a new leader goes on from it.
 */
export class ReadinessBook {
  readonly #settings: ReadinessSettings;
  readonly #kinds = [...new Set(counterNeeds.flatMap((need) => kindsFor(need)))];
  #known: Map<string, StoredReadiness> | null = null;
  /** Marks of changes that were looked at, while they may still be read again. */
  readonly #seen = new Map<string, number>();
  readonly #silentAt = new Map<string, number>();
  readonly #silent = new Map<string, string[]>();
  #heartbeats = new Map<string, number>();
  /** Register, day and what goes on around: with another one every counter is judged anew. */
  #word = '';
  #wholeAt = 0;
  #since = 0;
  #askedAt = 0;

  constructor(settings: ReadinessSettings) {
    this.#settings = settings;
  }

  /** Forgets what it knows: somebody else may have led. */
  forget(): void {
    this.#known = null;
    this.#word = '';
  }

  /** Judges what has to be judged again by now; gives what is another than before, to be stored and then kept. */
  async look(db: Db, now: number): Promise<StoredReadiness[]> {
    const known = this.#known ?? (await loadReadiness(db));
    this.#known = known;
    const day = today(now);
    const { id: version } = await lastChange(db);
    const context = await counterContext(db, { day, at: new Date(now).toISOString() });
    const word = `${version} ${day} ${contextWord(context)}`;
    const isWhole = word !== this.#word || now - this.#wholeAt >= wholeEveryMs;
    const since = this.#since;
    const changed = await this.#changedUnits(db, { day, now, since: isWhole ? now : since });
    const counters = isWhole
      ? await counterUnits(db, day)
      : [...changed].filter((unit) => known.get(unit)?.ended === false);
    if (isWhole) this.#heartbeats = new Map();
    const found: StoredReadiness[] = [];
    for (let from = 0; from < counters.length; from += atOnce)
      found.push(...(await this.#judge(db, { units: counters.slice(from, from + atOnce), day, now, known, context })));
    this.#since = now;
    if (!isWhole) return found;
    [this.#word, this.#wholeAt] = [word, now];
    return [...found, ...this.#ended(known, new Set(counters), now)];
  }

  /** What was stored is what is known. */
  keep(changed: readonly StoredReadiness[]): void {
    for (const one of changed) this.#known?.set(one.unit, one);
  }

  async #judge(
    db: Db,
    {
      units,
      day,
      now,
      known,
      context,
    }: {
      units: readonly string[];
      day: string;
      now: number;
      known: Map<string, StoredReadiness>;
      context: CounterContext;
    },
  ): Promise<StoredReadiness[]> {
    const rows = await readCounterRows(db, { units, kinds: this.#kinds, day });
    await readHeartbeats(db, { of: rows.agents.map(({ id }) => id), into: this.#heartbeats });
    const at = new Date(now).toISOString();
    const heartbeatOf = (agent: string) => this.#heartbeats.get(agent) ?? 0;
    return countersOf(rows, { units, now, context, heartbeatOf }).flatMap(({ facts, silentAt, silent }) => {
      keepOrDrop(this.#silentAt, facts.unit, silentAt);
      keepOrDrop(this.#silent, facts.unit, silent.length === 0 ? null : silent);
      const stored = known.get(facts.unit) ?? null;
      const before = stored?.ended === false ? stored : null;
      const after = readinessOf(facts, { settings: this.#settings, before, at });
      const isSame =
        before?.answer === after.answer && JSON.stringify(before.because) === JSON.stringify(after.because);
      return isSame ? [] : [{ ...after, at, ended: false }];
    });
  }

  /** Units in which something changed since it was looked at last, or silence did. */
  async #changedUnits(db: Db, { day, now, since }: { day: string; now: number; since: number }): Promise<Set<string>> {
    const units = new Set<string>();
    const changes = await counterChanges(db, { since: new Date(since - overlapMs).toISOString(), day });
    for (const { unit, mark } of changes) {
      if (!this.#seen.has(mark)) units.add(unit);
      this.#seen.set(mark, now);
    }
    for (const [mark, at] of this.#seen) if (now - at > 2 * overlapMs) this.#seen.delete(mark);
    for (const [unit, at] of this.#silentAt) if (at <= now || at - now > 86_400_000) units.add(unit);
    if (now >= this.#askedAt && now - this.#askedAt < askEveryMs) return units;
    this.#askedAt = now;
    const after = new Date(since - overlapMs).toISOString();
    const heard = new Set(await heardAgain(db, { agents: [...this.#silent.values()].flat(), since: after }));
    for (const [unit, agents] of this.#silent) if (agents.some((agent) => heard.has(agent))) units.add(unit);
    return units;
  }

  #ended(known: ReadonlyMap<string, StoredReadiness>, counters: ReadonlySet<string>, now: number): StoredReadiness[] {
    const at = new Date(now).toISOString();
    return [...known.values()]
      .filter((one) => !one.ended && !counters.has(one.unit))
      .map((one) => ({ ...one, at, ended: true }));
  }
}

function keepOrDrop<T>(map: Map<string, T>, key: string, value: T | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
