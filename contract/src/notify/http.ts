import * as z from 'zod';
import { AccountName } from '../access/accounts.ts';
import { languages } from '../text/words.ts';
import { channelKinds } from './channels.ts';

/** Desks that the steps of an escalation can name. */
export const escalationDesks = ['it_staff', 'counter_head', 'unit_head', 'superior'] as const;

const Minute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** `POST /v1/notice-subscriptions`: who is told what, and how. */
export const SubscriptionRequest = z.object({
  channel: z.enum(channelKinds),
  /** A mail address, a telephone number, a URL or a folder, as the channel has it. */
  address: z.string().min(1).max(500),
  /** The account that it is for; null for one that is nobody's, such as a program's. */
  account: AccountName.nullable().default(null),
  language: z.enum(languages).default('vi'),
  /** That unit and what is below it; null for all. */
  unit: z.string().min(1).max(32).nullable().default(null),
  /** None is all of them. */
  priorities: z
    .array(z.enum(['P1', 'P2', 'P3']))
    .max(3)
    .default([]),
  /** Kinds of devices; none is all of them. */
  kinds: z.array(z.string().min(1).max(40)).max(20).default([]),
  /** Desks that it is for: of a unit's tickets that a clock calls one of them for, and of nothing else. None is openings and ends. */
  desks: z.array(z.enum(escalationDesks)).max(4).default([]),
  /** Time of day in Asia/Ho_Chi_Minh from which to which only a P1 goes out; null for never. */
  quiet: z.object({ from: Minute, to: Minute }).nullable().default(null),
});
export type SubscriptionRequest = z.infer<typeof SubscriptionRequest>;

/** One row of `notice subscriptions`. */
export const SubscriptionRow = z.looseObject({
  id: z.number(),
  ...{ channel: z.string(), address: z.string(), account: z.string().nullable(), language: z.string() },
  ...{ unit: z.string().nullable(), priorities: z.array(z.string()), kinds: z.array(z.string()) },
  desks: z.array(z.string()).default([]),
  quiet: z.looseObject({ from: z.string(), to: z.string() }).nullable(),
  ...{ createdAt: z.string(), createdBy: z.string() },
});
export type SubscriptionRow = z.infer<typeof SubscriptionRow>;

/** How a notice stands: on its way, acknowledged by the other end, or given up. */
export const noticeStates = ['pending', 'sent', 'dead'] as const;
export type NoticeDeliveryState = (typeof noticeStates)[number];

/** One row of `notice list`: a message to one recipient, about one ticket or several. */
export const NoticeRow = z.looseObject({
  id: z.number(),
  /** What the other end knows it by: the same at every try. */
  tracking: z.string(),
  ...{ channel: z.string(), address: z.string(), state: z.enum(noticeStates) },
  tickets: z.array(z.object({ ticket: z.number(), says: z.string() })),
  ...{ attempts: z.number(), createdAt: z.string() },
  ...{ nextAt: z.string().nullable(), sentAt: z.string().nullable(), error: z.string().nullable() },
});
export type NoticeRow = z.infer<typeof NoticeRow>;

/** `GET /v1/notices/:id`: with what it says. */
export const NoticeView = NoticeRow.extend({ subject: z.string(), text: z.string() });
export type NoticeView = z.infer<typeof NoticeView>;

/** One row of `channel list`. */
export const ChannelView = z.looseObject({
  channel: z.string(),
  enabled: z.boolean(),
  /** A key of `channelTroubles`; null where it is enabled. */
  trouble: z.string().nullable(),
  ...{ pending: z.number(), dead: z.number(), subscriptions: z.number() },
});
export type ChannelView = z.infer<typeof ChannelView>;

/** `POST /v1/channels/:channel/test` */
export const ChannelTestRequest = z.object({
  address: z.string().min(1).max(500),
  language: z.enum(languages).default('vi'),
});

/** What became of a test message. */
export const ChannelTestResult = z.looseObject({
  channel: z.string(),
  address: z.string(),
  sent: z.boolean(),
  error: z.string().nullable(),
});
export type ChannelTestResult = z.infer<typeof ChannelTestResult>;

/** The change of one ticket as a CloudEvent says it (`data`), for webhooks and dropped files. */
export const noticeEventTypes = {
  opened: 'vn.motcua.ticket.opened.v1',
  closed: 'vn.motcua.ticket.closed.v1',
  due_soon: 'vn.motcua.ticket.due-soon.v1',
  overdue: 'vn.motcua.ticket.overdue.v1',
  long_overdue: 'vn.motcua.ticket.long-overdue.v1',
  test: 'vn.motcua.channel.test.v1',
} as const;
