import type { Settings } from '../config/index.ts';
import { EscalationBook, escalationRules } from '../escalate/index.ts';
import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import { Calendars } from '../tickets/sla/calendars.ts';
import type { Clock } from '../time/clock.ts';

/** Clocks are told by the minute; a step is late by this much at most. */
const everyMs = 15_000;

interface Options {
  store: Store;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** Writes the steps of escalations into the logs of tickets, as long as this hub leads. */
export function startEscalating({ store, settings, clock, log }: Options): AsyncDisposable {
  const stop = new AbortController();
  const rules = escalationRules(settings.escalations);
  const book = new EscalationBook({ store, rules, calendars: new Calendars() });
  const leader = startLeader({ store, duty: 'escalating', settings, clock, log, onTaken: () => runner.trigger() });
  const runner: ExclusiveRunner = new ExclusiveRunner({
    async run() {
      if (rules.length === 0) return null;
      const steps = await leader.act(({ fence }) => book.look(clock.now(), fence));
      if (steps !== null && steps > 0) log.info({ steps }, 'clocks of tickets called for somebody');
      return everyMs;
    },
    onError: (error) => log.error({ err: error }, 'the clocks of tickets could not be looked at; trying again'),
  });
  const running = runner.start(stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
      await leader[Symbol.asyncDispose]();
    },
  };
}
