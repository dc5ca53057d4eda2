import type { ReportBehind } from '@motcua/contract';
import type { ageingOf } from './ageing.ts';
import { causeClasses } from './cause-classes.ts';
import { behindCount, countNames } from './counts.ts';
import type { TicketFigures } from './ticket-figures.ts';
import type { ModelRow } from './worst-models.ts';

interface Parts {
  tickets: readonly TicketFigures[];
  ageing: ReturnType<typeof ageingOf>;
  models: readonly ModelRow[];
}

/** The tickets behind each number of a report's totals, classes, ages, models and clocks; numbers of 0 are left out. */
export function explainReport({ tickets, ageing, models }: Parts): ReportBehind[] {
  const all = [
    ...countNames.map((figure) => ({ part: 'totals', of: null, figure, tickets: behindCount(tickets, figure) })),
    ...causeClasses.flatMap((name) => ofClass(tickets, name)),
    ...ageing.map(({ fromDays, toDays, tickets: of }) => ({
      ...{ part: 'ageing', of: toDays === null ? `${fromDays}+` : `${fromDays}-${toDays}`, figure: 'openAtEnd' },
      tickets: of,
    })),
    ...models.map(({ model, tickets: of }) => ({ part: 'models', of: model, figure: 'failures', tickets: of })),
    ...(['reaction', 'repair'] as const).flatMap((clock) => ofClock(tickets, clock)),
  ];
  return all.filter(({ tickets: of }) => of.length > 0);
}

function ofClass(tickets: readonly TicketFigures[], name: TicketFigures['class']): ReportBehind[] {
  const of = tickets.filter((ticket) => ticket.class === name);
  const counts = (['opened', 'closed', 'openAtEnd'] as const).map((figure) => ({
    ...{ part: 'classes', of: name, figure, tickets: behindCount(of, figure) },
  }));
  const done = of.filter((ticket) => ticket.done).map(({ number }) => number);
  return [...counts, { part: 'classes', of: name, figure: 'repair', tickets: done }];
}

function ofClock(tickets: readonly TicketFigures[], clock: 'reaction' | 'repair'): ReportBehind[] {
  const numbers = (test: (ticket: TicketFigures) => boolean) => tickets.filter(test).map(({ number }) => number);
  const done = (['kept', 'broken', 'unset'] as const).map((figure) => ({
    ...{ part: 'clocks', of: clock, figure },
    tickets: numbers((ticket) => ticket.done && ticket.clocks[clock].outcome === figure),
  }));
  const late = numbers(({ openAtEnd, clocks }) => openAtEnd && clocks[clock].outcome === 'broken');
  return [...done, { part: 'clocks', of: clock, figure: 'overdueOpen', tickets: late }];
}
