import { describe, expect, test } from 'vitest';
import type { Mail } from '../hub/protocol.ts';
import type { SimDevice } from '../world/city.ts';
import { day, hour, minute, second, start } from '../world/time.ts';
import type { Truth } from '../world/truth.ts';
import type { BookEvent, Books, BookTicket } from './books.ts';
import { judgeBooks } from './judge-books.ts';

/** Nine in the morning of the first day. */
const nine = start + 9 * hour;
const printer: SimDevice = { agent: 'pc-1', key: 'cups:PR-01', kind: 'printer', unit: '00364', name: 'PR-01' };
const pcs: SimDevice[] = ['pc-1', 'pc-2'].map((agent) => ({
  agent,
  key: 'pc',
  kind: 'pc',
  unit: '00364',
  name: agent,
}));
const calm: Truth = {
  ...{
    from: start,
    to: start + 10 * day,
    devices: [printer, ...pcs],
    faults: [],
    silences: [],
    works: [],
    reports: [],
    steps: [],
  },
  ...{ portalOutages: [], mailOutages: [] },
};
const jam = { device: printer, reason: 'media-jam', level: 'down' as const, from: nine, to: nine + hour };
const truth: Truth = { ...calm, faults: [jam] };

/** A ticket with an opening and its end. */
function ticketOf(
  number: number,
  change: Partial<BookTicket> & { from: number; to: number | null; reason?: string },
): BookTicket {
  const { from, to, reason = 'media-jam', ...more } = change;
  const event = (seq: number, at: number, type: string): BookEvent => ({
    ticket: number,
    seq,
    at,
    type,
    actor: 'hub',
    data: {},
  });
  const since = from - 5 * minute;
  return {
    ...{ number, device: 'pc-1|cups:PR-01', kind: 'printer', unit: '00364', state: to === null ? 'new' : 'closed' },
    causes: [{ reason, since, until: to, by: null }],
    events: [event(1, from, 'opened'), ...(to === null ? [] : [event(2, to, 'closed')])],
    ...more,
  };
}
const right = ticketOf(1, { from: nine + 5 * minute + 10 * second, to: nine + hour + minute });
let drawn = 0;
const mail = (at: number, says: string, more: Partial<Mail> & { ticket?: number } = {}): Mail => {
  const { ticket = 1, ...rest } = more;
  return { at, to: 'it@example', kind: 'mail', tracking: `n-${drawn++}`, notices: [{ ticket, says }], ...rest };
};
const told = (at: number, says: string, ticket = 1): Mail =>
  mail(at, says, { kind: 'webhook', to: 'https://example/', ticket });
const opened = right.events[0]?.at ?? 0;
const closed = right.events[1]?.at ?? 0;
const mails = [told(opened, 'opened'), mail(opened, 'opened'), told(closed, 'closed'), mail(closed, 'closed')];
const judge = (books: Partial<Books>, about: Truth = truth) => judgeBooks(about, { tickets: [right], mails, ...books });

describe('the judge of the simulation', () => {
  test('finds nothing in right books', () => {
    expect(judge({})).toEqual([]);
    expect(judgeBooks(calm, { tickets: [], mails: [] })).toEqual([]);
  });

  test('misses a ticket', () => {
    expect(judge({ tickets: [], mails: [] })).toEqual([expect.stringContaining('has no ticket')]);
  });

  test('sees a doubled ticket', () => {
    const twin = { ...right, number: 2, events: right.events.map((event) => ({ ...event, ticket: 2 })) };
    const twice = judge({
      tickets: [right, twin],
      mails: [...mails, told(opened, 'opened', 2), told(closed, 'closed', 2)],
    });
    expect(twice).toContainEqual(expect.stringContaining('has 2 tickets: 1,2'));
    expect(twice).toContainEqual(expect.stringContaining('open at once'));
  });

  test('sees a ticket without a fault', () => {
    expect(judge({}, calm)).toEqual([expect.stringContaining('there was no media-jam')]);
  });

  test('sees a ticket for a fault that was over before its hold time', () => {
    const short = { ...jam, to: nine + 3 * minute };
    expect(judge({}, { ...calm, faults: [short] })).toContainEqual(expect.stringContaining('there was no media-jam'));
  });

  test('misses the line of a cause', () => {
    const other = { ...jam, reason: 'toner-low', level: 'degraded' as const, from: nine + 10 * minute };
    expect(judge({}, { ...calm, faults: [jam, other] })).toEqual([expect.stringContaining('has no line of toner-low')]);
  });

  test('sees a ticket that is open too late, closed too late, closed too early or never', () => {
    const late = ticketOf(1, { from: nine + 20 * minute, to: closed });
    expect(judge({ tickets: [{ ...late, causes: right.causes }] })).toContainEqual(
      expect.stringContaining('is not open at'),
    );
    const slow = ticketOf(1, { from: opened, to: nine + 2 * hour });
    expect(judge({ tickets: [slow] })).toContainEqual(expect.stringContaining('is still open'));
    const early = ticketOf(1, { from: opened, to: nine + 30 * minute });
    expect(judge({ tickets: [early] })).toContainEqual(expect.stringContaining('in the middle of its fault'));
    const never = ticketOf(1, { from: opened, to: null });
    expect(judge({ tickets: [never] })).toContainEqual(expect.stringContaining('is open when all is well'));
  });

  test('sees a ticket that is opened at night', () => {
    const night = { ...jam, from: start + 2 * hour, to: start + 12 * hour };
    const ticket = ticketOf(1, { from: start + 2 * hour + 5 * minute + 5 * second, to: start + 12 * hour + minute });
    expect(judge({ tickets: [ticket] }, { ...calm, faults: [night] })).toContainEqual(
      expect.stringContaining('while nobody works'),
    );
  });

  test('sees a silent place whose PCs have tickets of their own, and one that has none', () => {
    const cut = ['pc-1', 'pc-2'].map((agent) => ({ agent, why: 'line' as const, from: nine, to: nine + 2 * hour }));
    const about = { ...calm, silences: cut };
    const none = judge({ tickets: [], mails: [] }, about);
    expect(none).toEqual([expect.stringContaining('site-silent of site:00364')]);
    const own = ticketOf(1, { from: nine + 33 * minute, to: nine + 2 * hour + minute, device: 'pc-1|pc', kind: 'pc' });
    const causes = [{ reason: 'agent-offline', since: nine + 95 * second, until: null, by: null }];
    expect(judge({ tickets: [{ ...own, causes }] }, about)).toContainEqual(
      expect.stringContaining('there was no agent-offline'),
    );
  });

  test('sees a ticket that is opened again at night, also where somebody has just called it mended', () => {
    const night = { ...jam, from: start + 16 * hour, to: start + 33 * hour };
    const event = (seq: number, at: number, type: string, actor = 'hub'): BookEvent => ({
      ...{ ticket: 1, seq, at, type, actor },
      data: type === 'moved' ? { to: 'closed' } : {},
    });
    const from = start + 16 * hour + 5 * minute;
    const events = (again: number) => [
      ...[event(1, from, 'opened'), event(2, start + 20 * hour, 'moved', 'operator')],
      ...[event(3, again, 'reopened'), event(4, start + 33 * hour + minute, 'closed')],
    ];
    const ticket = ticketOf(1, { from, to: closed });
    const judged = (again: number) =>
      judge({ tickets: [{ ...ticket, events: events(again) }], mails: [] }, { ...calm, faults: [night] }).filter(
        (line) => !line.includes('told'),
      );
    expect(judged(start + 20 * hour + 6 * minute)).toEqual([expect.stringContaining('while nobody works')]);
    expect(judged(start + 32 * hour + 5 * minute)).toEqual([]);
    expect(judged(start + 32.9 * hour)).toEqual([expect.stringContaining('is not open at')]);
  });

  test('leaves what is only degraded closed for a day after somebody called it mended, and not what is down', () => {
    const [slow, down] = [
      { ...jam, reason: 'toner-low', level: 'degraded' as const, to: nine + 6 * hour },
      { ...jam, to: nine + 90 * minute },
    ];
    const ticket: BookTicket = {
      ...right,
      causes: ['toner-low', 'media-jam'].map((reason) => ({ reason, since: nine + second, until: closed, by: null })),
      events: [
        ...right.events.slice(0, 1),
        ...[{ ticket: 1, seq: 2, at: nine + 2 * hour, type: 'moved', actor: 'operator', data: { to: 'closed' } }],
      ],
    };
    const judged = (faults: Truth['faults']) =>
      judge({ tickets: [ticket], mails: [] }, { ...calm, faults }).filter((line) => !line.includes('told'));
    expect(judged([down, slow])).toEqual([]);
    expect(judged([{ ...down, to: nine + 6 * hour }, slow])).toEqual([expect.stringContaining('is not open at')]);
  });

  test('asks nothing of a ticket that people closed on a Friday evening for what was over before the Monday', () => {
    const friday = nine + 4 * day;
    const evening = friday + 9 * hour;
    const [slow, down] = [
      {
        ...jam,
        reason: 'toner-low',
        level: 'degraded' as const,
        from: friday - 2 * day,
        to: friday + 3 * day + 6 * hour,
      },
      { ...jam, from: friday, to: evening + 10 * hour },
    ];
    const after = { ...jam, reason: 'media-empty', from: evening + hour, to: evening + 2 * hour };
    const event = { ticket: 1, seq: 2, at: evening, type: 'moved', actor: 'operator', data: { to: 'closed' } };
    const ticket = ticketOf(1, { from: friday - day + 20 * second, to: null });
    const causes = [slow, down].map(({ reason, from }) => ({ reason, since: from + second, until: evening, by: null }));
    const books = { ...ticket, causes, events: [...ticket.events, event] };
    const judged = (faults: Truth['faults']) =>
      judge({ tickets: [books], mails: [] }, { ...calm, faults }).filter((line) => line.includes(' of pc-1|'));
    expect(judged([slow, down, after])).toEqual([]);
    // What is still down on the Monday brings it back.
    expect(judged([slow, { ...down, to: friday + 3 * day + 6 * hour }, after])).toEqual([
      expect.stringContaining('is not open at'),
    ]);
  });

  test('sees a ticket that is opened while work is planned', () => {
    const about = {
      ...truth,
      works: [{ unit: '00364', announced: start, from: nine - minute, to: nine + 30 * minute }],
    };
    expect(judge({}, about)).toContainEqual(expect.stringContaining('while work was planned in 00364'));
  });

  test('sees a portal outage that is no case', () => {
    const about = { ...calm, portalOutages: [{ from: nine, to: nine + hour }] };
    expect(judge({ tickets: [], mails: [] }, about)).toEqual([
      expect.stringContaining('system-unreachable of system:'),
    ]);
  });

  test('sees an orphan notice: of no ticket, an end without a beginning, a beginning without an end', () => {
    expect(judge({ mails: [...mails, mail(closed + hour, 'opened', { ticket: 9 })] })).toEqual([
      expect.stringContaining('told of ticket 9, which there is not'),
    ]);
    expect(
      judge({ mails: mails.filter(({ kind, notices }) => kind === 'webhook' || notices[0]?.says === 'closed') }),
    ).toContainEqual(expect.stringContaining('notice 1 of ticket 1 says closed'));
    expect(
      judge({ mails: mails.filter(({ kind, notices }) => kind === 'webhook' || notices[0]?.says === 'opened') }),
    ).toEqual([expect.stringContaining('was not told the end of ticket 1')]);
  });

  test('sees a notice that comes before its ticket, and a ticket of which nobody was told', () => {
    expect(judge({ mails: [...mails.slice(0, 1), mail(opened - hour, 'opened'), ...mails.slice(2)] })).toEqual([
      expect.stringContaining('before it was open'),
    ]);
    expect(judge({ mails: [] })).toEqual([expect.stringContaining('told 0 times')]);
  });

  test('sees a storm: two messages to a person within a minute; a second try of one is none', () => {
    const [first] = mails.filter(({ kind }) => kind === 'mail');
    expect(judge({ mails: [...mails, ...(first === undefined ? [] : [{ ...first, at: first.at + second }])] })).toEqual(
      [],
    );
    const more = [mail(closed + 10 * second, 'opened'), mail(closed + 80 * second, 'closed')];
    expect(judge({ mails: [...mails, ...more] })).toEqual([expect.stringContaining('two messages within 10000 ms')]);
  });
});
