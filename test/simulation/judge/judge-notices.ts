import type { Mail } from '../hub/protocol.ts';
import { minute } from '../world/time.ts';
import type { Books } from './books.ts';
import { openSpans } from './spans.ts';

/** Every sentence that comes back is a promise that the notices break. A message that came twice is known by its tracking id. */
export function judgeNotices({ tickets, mails }: Books): string[] {
  const first = new Map<string, Mail>();
  const broken: string[] = [];
  for (const mail of mails) {
    const known = first.get(mail.tracking);
    if (known === undefined) first.set(mail.tracking, mail);
    else if (JSON.stringify(known.notices) !== JSON.stringify(mail.notices))
      broken.push(`message ${mail.tracking} says something else the second time`);
  }
  const distinct = [...first.values()].toSorted((a, b) => a.at - b.at);
  const numbers = new Map(tickets.map((ticket) => [ticket.number, openSpans(ticket)]));
  const byRecipient = Map.groupBy(distinct, ({ to }) => to);
  return [
    ...broken,
    ...[...byRecipient].flatMap(([to, own]) => [...floods(to, own), ...pairs(to, own, numbers)]),
    ...toldAll(distinct, numbers),
  ];
}

/** A person gets one message a minute at most; what comes meanwhile goes together. */
const floods = (to: string, own: readonly Mail[]): string[] =>
  own.flatMap((mail, index) => {
    const before = own[index - 1];
    return mail.kind === 'mail' && before !== undefined && mail.at - before.at < minute
      ? [`${to} got two messages within ${mail.at - before.at} ms at ${new Date(mail.at).toISOString()}`]
      : [];
  });

type Numbers = ReadonlyMap<number, ReturnType<typeof openSpans>>;

/** Of each ticket an opening first, then its end, by turns; never more than there was, and none left without its end. */
function pairs(to: string, own: readonly Mail[], numbers: Numbers): string[] {
  const said = own.flatMap(({ at, notices }) =>
    notices.filter(({ says }) => says === 'opened' || says === 'closed').map((notice) => ({ at, ...notice })),
  );
  return [...Map.groupBy(said, ({ ticket }) => ticket)].flatMap(([ticket, words]) => {
    const spans = numbers.get(ticket);
    if (spans === undefined) return [`${to} was told of ticket ${ticket}, which there is not`];
    const order = words.flatMap(({ says }, index) =>
      says === (index % 2 === 0 ? 'opened' : 'closed')
        ? []
        : [`${to}: notice ${index + 1} of ticket ${ticket} says ${says}`],
    );
    const isOpen = spans.at(-1)?.to === null;
    const left = (words.length % 2 === 1) === isOpen ? [] : [`${to} was not told the end of ticket ${ticket}`];
    const early = words.flatMap(({ at, says }) =>
      says === 'opened' && !spans.some(({ from }) => from <= at)
        ? [`${to} was told of ticket ${ticket} before it was open`]
        : [],
    );
    return [...order, ...left, ...early];
  });
}

/** A program is told at once, so it hears of each time that a ticket was open. */
function toldAll(mails: readonly Mail[], numbers: Numbers): string[] {
  const told = Map.groupBy(
    mails.filter(({ kind }) => kind === 'webhook').flatMap(({ notices }) => notices),
    ({ ticket }) => ticket,
  );
  return [...numbers].flatMap(([ticket, spans]) => {
    const lasting = spans.filter(({ from, to }) => to === null || to > from).length;
    const opened = (told.get(ticket) ?? []).filter(({ says }) => says === 'opened').length;
    return opened < lasting ? [`ticket ${ticket} was open ${lasting} times, and told ${opened} times`] : [];
  });
}
