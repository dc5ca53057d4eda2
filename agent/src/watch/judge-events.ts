import { boolean, integer, text, texts } from '../collectors/printer/ipp-values.ts';
import { printerState } from '../collectors/printer/state.ts';
import type { IppAttributes } from '../probe/ipp/message.ts';

/** What was last said of each printer, as one text. */
export type LastSaid = ReadonlyMap<string, string>;

/** A printer that is well, at work or not. */
const well = JSON.stringify([false, [], true]);

/** A print service of a city office has no more; beyond that every event counts. */
const most = 1_000;

/**
 * Pure: whether events are worth a reading. Every printed page makes some, from idle to processing and back: these
 * are none. What stops a printer, what it complains of, and a change of its settings are.
 */
export function judgeEvents(before: LastSaid, events: readonly IppAttributes[]): { hint: boolean; said: LastSaid } {
  const said = new Map(before);
  let hint = false;
  for (const event of events) {
    if (text(event, 'notify-subscribed-event') !== 'printer-state-changed') {
      hint = true;
      continue;
    }
    const printer = text(event, 'printer-name') ?? text(event, 'notify-printer-uri') ?? '';
    const now = summary(event);
    hint ||= now !== (said.get(printer) ?? well);
    if (said.size < most) said.set(printer, now);
  }
  return { hint, said };
}

function summary(event: IppAttributes): string {
  const reasons = texts(event, 'printer-state-reasons').filter(
    (reason) => !/^(none|cups-waiting-for-job-completed)$/.test(reason),
  );
  const stopped = integer(event, 'printer-state') === printerState.stopped;
  return JSON.stringify([stopped, reasons.sort(), boolean(event, 'printer-is-accepting-jobs') ?? true]);
}
