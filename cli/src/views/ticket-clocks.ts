import {
  clockActionWords,
  clockWords,
  escalationWords,
  fill,
  type TicketClock,
  type TicketClocks,
  type Words,
} from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { ticketViewTexts as texts } from '../texts/tickets.ts';
import { deskIn } from './authority.ts';
import { stateIn } from './ticket.ts';

type Stretch = TicketClock['stretches'][number] & { clock: string };

/** What the clocks of a ticket counted, stretch by stretch. */
export function clocksAnswer(data: TicketClocks, simulated: boolean): Answer {
  const unknown = data.clocks.some(({ calendarKnown }) => !calendarKnown);
  return {
    data: { simulated, ...data },
    view: {
      simulated,
      sections: [
        {
          is: 'facts',
          facts: [
            { words: heads.number, value: data.number, type: 'number' },
            { words: heads.unit, value: data.unit },
            { words: heads.priority, value: data.priority },
            { words: texts.hours, value: hoursIn(data.calendar) },
          ],
        },
        clockTable(data.clocks),
        stretchTable(data.clocks.flatMap(({ name, stretches }) => stretches.map((one) => ({ ...one, clock: name })))),
        ...(data.escalations.length > 0 ? [stepTable(data.escalations)] : []),
        ...(unknown ? [{ is: 'lines' as const, lines: [texts.calendarUnknown] }] : []),
      ],
    },
  };
}

const hoursIn = ({ aroundTheClock, weekday, saturday }: TicketClocks['calendar']): Words => {
  if (aroundTheClock) return texts.aroundTheClock;
  const hours = { weekday: weekday || '–', saturday: saturday || '–' };
  return { vi: fill(texts.weekHours.vi, hours), en: fill(texts.weekHours.en, hours) };
};

/** The name of a clock; one from a newer hub as it is. */
export const clockIn = (name: string): Words | string =>
  name in clockWords ? clockWords[name as keyof typeof clockWords] : name;
const actionIn = (action: string): Words | string =>
  action in clockActionWords ? clockActionWords[action as keyof typeof clockActionWords] : action;

const clockTable = (rows: readonly TicketClock[]) =>
  table<TicketClock>({
    title: texts.clocks,
    rows,
    columns: [
      { key: 'name', words: texts.clock, value: ({ name }) => clockIn(name) },
      { key: 'action', words: heads.state, value: ({ action }) => actionIn(action) },
      { key: 'elapsed', words: texts.elapsed, type: 'number', value: ({ elapsed }) => elapsed },
      { key: 'allowed', words: texts.allowed, type: 'number', value: ({ allowed }) => allowed },
      { key: 'dueAt', words: heads.dueAt, type: 'instant', value: ({ dueAt }) => dueAt },
      { key: 'breachedAt', words: texts.breachedAt, type: 'instant', value: ({ breachedAt }) => breachedAt },
    ],
  });

/** What clocks called for, and whom. */
const stepTable = (rows: TicketClocks['escalations']) =>
  table<TicketClocks['escalations'][number]>({
    title: texts.escalations,
    rows,
    columns: [
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'clock', words: texts.clock, value: ({ clock }) => clockIn(clock) },
      { key: 'step', words: texts.step, value: ({ step }) => stepIn(step) },
      { key: 'to', words: texts.told, value: ({ to }) => deskIn(to) },
      { key: 'dueAt', words: heads.dueAt, type: 'instant', value: ({ dueAt }) => dueAt },
    ],
  });

const stepIn = (step: string): Words | string =>
  step in escalationWords ? escalationWords[step as keyof typeof escalationWords] : step;

const stretchTable = (rows: readonly Stretch[]) =>
  table<Stretch>({
    title: texts.stretches,
    rows,
    columns: [
      { key: 'clock', words: texts.clock, value: ({ clock }) => clockIn(clock) },
      { key: 'from', words: heads.since, type: 'instant', value: ({ from }) => from },
      { key: 'to', words: heads.until, type: 'instant', value: ({ to }) => to },
      { key: 'minutes', words: texts.passed, type: 'number', value: ({ minutes }) => minutes },
      { key: 'counted', words: texts.elapsed, type: 'number', value: ({ counted }) => counted },
      { key: 'why', words: texts.why, value: whyOf },
    ],
  });

function whyOf({ action, state, clock }: Stretch): Words {
  const [running, still] =
    clock === 'waiting' ? [texts.whyWaits, texts.whyNotWaiting] : [texts.whyRuns, texts.whyWaits];
  const words = action === 'runs' ? running : action === 'waits' ? still : texts.whyDone;
  const name = stateIn(state);
  const both = typeof name === 'string' ? { vi: name, en: name } : name;
  return { vi: fill(words.vi, { state: both.vi }), en: fill(words.en, { state: both.en }) };
}
