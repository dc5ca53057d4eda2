import { fill, type Language } from '../text/words.ts';
import { problemEventWords } from './problem-words.ts';

interface Event {
  type: string;
  data: Readonly<Record<string, unknown>>;
}

/** An event of a problem as a sentence; one of a type from a newer hub as its type. */
export function describeProblemEvent(
  { type, data }: Event,
  language: Language,
  { time }: { time: (instant: string) => string },
): string {
  if (!(type in problemEventWords)) return type;
  const words = problemEventWords[type as keyof typeof problemEventWords];
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const instant = (value: unknown): string => (typeof value === 'string' ? time(value) : '');
  const days = typeof data.days === 'number' ? data.days : '';
  const counted = { units: list(data.units).length, tickets: list(data.tickets).length, days };
  const said = fill(words[language], {
    ...counted,
    ...(type === 'linked' && { tickets: list(data.tickets).join(', ') }),
    ...{ from: instant(data.from), to: instant(data.to) },
    ...{ reason: text(data.reason), workaround: text(data.workaround) },
  });
  return said.replace(/[. ]+$/, '');
}
