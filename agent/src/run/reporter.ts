import { setTimeout as sleep } from 'node:timers/promises';
import type { Found, Intervals } from '@motcua/contract';
import type { KnownDevice, Memory } from '../collectors/index.ts';
import type { Log } from '../log/log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Clock } from '../report/clock.ts';
import { planFound } from '../report/plan-found.ts';
import { type Draft, nothingTold, planLast, planReport, type Told } from '../report/plan-report.ts';
import { writeReports } from '../report/write-reports.ts';
import type { Collect, CollectInput, Collection } from './collect.ts';
import { ExclusiveRunner } from './exclusive-runner.ts';
import { foldKnown } from './known-devices.ts';

export interface ReporterParts {
  boot: string;
  outbox: Outbox;
  collect: Collect;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
  desired: () => CollectInput['desired'];
  intervals: () => Intervals;
  clockSkewMs: () => number | null;
  known: readonly KnownDevice[];
  memory: Memory;
  /** Whether it went well; if not it is tried again at the next reading. */
  saveKnown: (known: readonly KnownDevice[]) => Promise<boolean>;
  saveMemory: (memory: Memory) => Promise<void>;
  /** What a scan found and nobody was told of yet. */
  findings?: { untold(): readonly Found[]; told(found: readonly Found[]): Promise<void> };
  /** There is something new in the outbox. */
  onReport: () => void;
}

/**
 * Reads, plans and puts into the outbox. Invariants:
 * - one reading at a time, and one at most waiting for it to end;
 * - intervals are counted on a clock that only goes forward; the wall clock is only written down;
 * - a reading that was cut short by a stop is thrown away: it would tell devices that nobody asked;
 * - numbers of reports rise by one within a boot, and are given only to what goes into the outbox.
 */
export class Reporter {
  readonly #parts: ReporterParts;
  readonly #runner: ExclusiveRunner;
  #known: readonly KnownDevice[];
  #knownSaved = true;
  #memory: Memory;
  #told: Told = nothingTold;
  #nextSeq = 1;

  constructor(parts: ReporterParts) {
    this.#parts = parts;
    this.#known = parts.known;
    this.#memory = parts.memory;
    const onError = (error: unknown) => parts.log.failed(error, { event: 'collectFailed' });
    this.#runner = new ExclusiveRunner(() => this.#readOnce(), { onError });
  }

  /** Reads now: the configuration has changed. */
  trigger(): void {
    this.#runner.trigger();
  }

  /** Reads at every interval until the signal fires, then tells what was counted and not yet told. */
  async run(): Promise<void> {
    const { signal, clock, intervals } = this.#parts;
    while (!signal.aborted) {
      const start = clock.monotonicMs();
      await this.#runner.trigger();
      const periodMs = intervals().probeSeconds * 1000;
      // A PC so slow that a reading outlasts its interval has a citizen waiting: it gets a pause all the same.
      const waitMs = Math.max(periodMs - (clock.monotonicMs() - start), periodMs / 4);
      await sleep(waitMs, undefined, { signal }).catch(() => {});
    }
    await this.#runner.stop();
    await this.#put(planLast(this.#told));
  }

  async #readOnce(): Promise<void> {
    const { collect, desired, clockSkewMs, signal, clock, intervals } = this.#parts;
    const collection = await collect({
      known: this.#known,
      desired: desired(),
      clockSkewMs: clockSkewMs(),
      memory: this.#memory,
      signal,
      now: clock.now(),
    });
    if (signal.aborted) return;
    await this.#remember(collection);
    const { devices, pc, probes, kept = [] } = collection;
    const situation = { told: this.#told, reading: { devices, pc, probes }, kept };
    const plan = planReport({ ...situation, nowMs: clock.monotonicMs(), intervals: intervals() });
    this.#told = plan.told;
    await this.#put(plan.drafts);
    await this.#putFound();
  }

  /** Told once it is in the outbox: a kill between the two makes it come twice, and the hub knows it by its address. */
  async #putFound(): Promise<void> {
    const { findings } = this.#parts;
    const found = findings?.untold() ?? [];
    await this.#put(planFound(found));
    await findings?.told(found);
  }

  /** Before the report goes out: a device that was told must be missed after a kill. */
  async #remember({ devices, memory }: Collection): Promise<void> {
    const { saveKnown, saveMemory, desired } = this.#parts;
    const known = foldKnown(this.#known, { devices, forget: desired().forget });
    if (known !== this.#known || !this.#knownSaved) this.#knownSaved = await saveKnown(known);
    this.#known = known;
    this.#memory = memory;
    await saveMemory(memory);
  }

  async #put(drafts: readonly Draft[]): Promise<void> {
    const { boot, outbox, clock, onReport } = this.#parts;
    const numbers = { boot, nextSeq: this.#nextSeq, at: clock.now(), losses: outbox.losses };
    const reports = writeReports(drafts, numbers);
    this.#nextSeq += reports.length;
    for (const report of reports) await outbox.append(report);
    if (reports.length > 0) onReport();
  }
}
