import {
  type ChannelTestResult,
  type ChannelView,
  channelTroubles,
  type NoticeRow,
  type NoticeView,
  type SubscriptionRow,
} from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { factsView, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { noticeStateWords as states, noticeWords as words } from '../texts/notice.ts';

/** Who is told what. */
export const subscriptionsAnswer = (data: { subscriptions: SubscriptionRow[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<SubscriptionRow>({
        rows: data.subscriptions,
        columns: [
          { key: 'id', words: heads.number, keep: true, value: ({ id }) => id },
          { key: 'channel', words: words.channel, value: ({ channel }) => channel },
          { key: 'address', words: words.address, keep: true, value: ({ address }) => address },
          { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit ?? words.all },
          { key: 'priorities', words: words.priorities, value: ({ priorities }) => priorities.join(' ') || words.all },
          { key: 'kinds', words: words.kinds, value: ({ kinds }) => kinds.join(' ') || words.all },
          { key: 'desks', words: words.desks, value: ({ desks }) => desks.join(' '), wide: true },
          { key: 'quiet', words: words.quiet, value: ({ quiet }) => quiet && `${quiet.from}-${quiet.to}` },
          { key: 'language', words: words.language, value: ({ language }) => language },
          { key: 'account', words: heads.account, value: ({ account }) => account, wide: true },
          { key: 'createdBy', words: heads.actor, value: ({ createdBy }) => createdBy, wide: true },
        ],
      }),
    ],
  },
});

/** Messages and how they stand. */
export const noticesAnswer = (data: { notices: NoticeRow[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<NoticeRow>({
        rows: data.notices,
        columns: [
          { key: 'id', words: heads.number, keep: true, value: ({ id }) => id },
          { key: 'state', words: heads.state, value: ({ state }) => states[state] },
          { key: 'channel', words: words.channel, value: ({ channel }) => channel },
          { key: 'address', words: words.address, value: ({ address }) => address },
          { key: 'tickets', words: words.tickets, value: ticketsOf },
          { key: 'attempts', words: words.attempts, type: 'number', value: ({ attempts }) => attempts },
          { key: 'createdAt', words: heads.createdAt, type: 'instant', value: ({ createdAt }) => createdAt },
          { key: 'sentAt', words: words.sentAt, type: 'instant', value: ({ sentAt }) => sentAt },
          { key: 'nextAt', words: words.nextAt, type: 'instant', value: ({ nextAt }) => nextAt },
          { key: 'error', words: words.error, value: ({ error }) => error },
          { key: 'tracking', words: words.tracking, keep: true, value: ({ tracking }) => tracking, wide: true },
        ],
      }),
    ],
  },
});

/** One message with what it says. */
export const noticeAnswer = (data: NoticeView): Answer => ({
  data,
  view: factsView([
    { words: heads.number, value: data.id },
    { words: heads.state, value: states[data.state] },
    { words: words.channel, value: data.channel },
    { words: words.address, value: data.address },
    { words: words.tickets, value: ticketsOf(data) },
    { words: words.attempts, value: data.attempts, type: 'number' },
    { words: words.sentAt, value: data.sentAt, type: 'instant' },
    { words: words.nextAt, value: data.nextAt, type: 'instant' },
    { words: words.error, value: data.error },
    { words: words.tracking, value: data.tracking },
    { words: words.subject, value: data.subject },
    { words: words.text, value: data.text },
  ]),
});

/** The ways out of the hub. */
export const channelsAnswer = (data: { channels: ChannelView[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<ChannelView>({
        rows: data.channels,
        columns: [
          { key: 'channel', words: words.channel, keep: true, value: ({ channel }) => channel },
          { key: 'enabled', words: words.enabled, type: 'flag', value: ({ enabled }) => enabled },
          { key: 'subscriptions', words: words.subscriptions, type: 'number', value: (row) => row.subscriptions },
          { key: 'pending', words: words.pending, type: 'number', value: ({ pending }) => pending },
          { key: 'dead', words: words.dead, type: 'number', value: ({ dead }) => dead },
          { key: 'trouble', words: words.trouble, value: troubleOf },
        ],
      }),
    ],
  },
});

/** What came of a test. */
export const channelTestAnswer = (data: ChannelTestResult): Answer => ({
  data,
  exit: data.sent ? 0 : 7,
  view: factsView([
    { words: words.channel, value: data.channel },
    { words: words.address, value: data.address },
    { words: words.sent, value: data.sent, type: 'flag' },
    { words: words.error, value: data.error },
  ]),
});

const ticketsOf = ({ tickets }: Pick<NoticeRow, 'tickets'>): string =>
  tickets.map(({ ticket, says }) => `${says === 'opened' ? '+' : says === 'closed' ? '-' : '!'}${ticket}`).join(' ');

const troubleOf = ({ trouble }: ChannelView) =>
  Object.entries(channelTroubles).find(([known]) => known === trouble)?.[1] ?? trouble;
