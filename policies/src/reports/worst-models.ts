import type { TicketFigures } from './ticket-figures.ts';

/** How often devices of one model failed. */
export interface ModelRow {
  model: string | null;
  failures: number;
  devices: number | null;
  rate: number | null;
  few: boolean;
  tickets: number[];
}

/** With fewer devices of a model than this, its rate says little. A project default. */
const few = 5;
const most = 50;

/** Failures (opened or come back) for each device of a model on the books, the worst first; then models with few devices, then unknown ones. */
export function worstModels(tickets: readonly TicketFigures[], onBooks: ReadonlyMap<string, number>): ModelRow[] {
  const groups = Map.groupBy(tickets, ({ model }) => model);
  const rows = [...groups].map(([model, of]): ModelRow => {
    const behind = of.flatMap(({ number, opened, reopened }) =>
      Array.from({ length: Number(opened) + reopened }, () => number),
    );
    const devices = model === null ? null : (onBooks.get(model) ?? null);
    const rate = devices === null ? null : Math.round((behind.length / devices) * 1000) / 1000;
    return { model, failures: behind.length, devices, rate, few: devices !== null && devices < few, tickets: behind };
  });
  return rows
    .filter(({ failures }) => failures > 0)
    .toSorted((a, b) => rank(a) - rank(b) || (b.rate ?? 0) - (a.rate ?? 0) || b.failures - a.failures || byName(a, b))
    .slice(0, most);
}

const rank = ({ model, devices, few: isFew }: ModelRow): number =>
  model === null ? 3 : devices === null ? 2 : isFew ? 1 : 0;
const byName = (a: ModelRow, b: ModelRow): number => ((a.model ?? '') < (b.model ?? '') ? -1 : 1);
