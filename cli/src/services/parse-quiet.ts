import { ExpectedError } from '@motcua/contract';

/** `22:00-06:30` as two times of day; what they may be the hub says. */
export function parseQuiet(text: string): { from: string; to: string } {
  const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) throw new ExpectedError('E_QUIET_HOURS', { value: text.slice(0, 40) });
  return { from, to };
}
