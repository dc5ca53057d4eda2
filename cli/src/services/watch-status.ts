import { setTimeout as sleep } from 'node:timers/promises';
import { describeError, isExpected, type Language, StatusView } from '@motcua/contract';
import { formatInstant } from '../render/cell.ts';
import { painter, wantsColor } from '../render/paint.ts';
import { renderView } from '../render/render-view.ts';
import type { Session } from '../session.ts';
import { statusAnswer } from '../views/status.ts';
import { statusLine } from '../views/status-line.ts';
import type { Hub } from './connect.ts';
import { newsOf } from './news-of.ts';

const home = '\u001b[H';
const clearBelow = '\u001b[J';
const clearRight = '\u001b[K';

/** While the hub tells what happens, this is often enough for what no event tells: the clock, silent agents. */
const quietMs = 15_000;

/**
 * Shows the headline until it is told to stop: when something happens, as the hub tells, or every so many seconds where it
 * cannot tell. A hub that is away for a while is said, and waited for.
 */
export async function watchStatus({
  hub,
  session,
  seconds,
  noColor,
}: {
  hub: Hub;
  session: Session;
  seconds: number;
  noColor: boolean;
}): Promise<void> {
  const { io, signal } = session;
  const draw = io.stdout.isTerminal ? drawInPlace(session, noColor) : drawLines(session);
  const news = newsOf(hub, signal);
  while (!signal.aborted) {
    draw(await look(hub, session.language, signal));
    await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
    if (news.isLive()) await news.next(Math.max(0, quietMs - seconds * 1000));
  }
}

type Seen = { status: StatusView } | { trouble: string };

async function look(hub: Hub, language: Language, signal: AbortSignal): Promise<Seen> {
  try {
    return { status: await hub.get('/v1/status', StatusView) };
  } catch (error) {
    if (signal.aborted || !isExpected(error)) return { trouble: String(error) };
    return { trouble: describeError(error, language).what };
  }
}

/** The whole headline, over the last one. */
function drawInPlace({ io, language }: Session, noColor: boolean): (seen: Seen) => void {
  const paint = painter(wantsColor({ isTerminal: true, env: io.env, refused: noColor }));
  io.stdout.write('\u001b[2J');
  return (seen) => {
    const style = { language, columns: io.stdout.columns, wide: false, paint };
    const text =
      'trouble' in seen
        ? `${formatInstant(io.now().toISOString())}  ${paint(seen.trouble, 'red')}\n`
        : renderView(statusAnswer(seen.status).view, style);
    io.stdout.write(home + text.replaceAll('\n', `${clearRight}\n`) + clearBelow);
  };
}

/** A line, when it says something else than the last one. */
function drawLines({ io, language }: Session): (seen: Seen) => void {
  let last = '';
  return (seen) => {
    const text = 'trouble' in seen ? seen.trouble : statusLine(seen.status, language);
    if (text === last) return;
    last = text;
    io.stdout.write(`${io.now().toISOString()}  ${text}\n`);
  };
}
