import type { Generated } from 'kysely';

/** Somebody, or a program, at one address of one channel. */
interface NoticeRecipientTable {
  id: Generated<number>;
  channel: string;
  address: string;
  account: string | null;
  language: string;
  /** Minutes of the day in Asia/Ho_Chi_Minh; both or neither. */
  quiet_from: number | null;
  quiet_to: number | null;
  /** When the last message to it was made, or taken where it is a person; in milliseconds since 1970. */
  last_at: number | null;
}

interface NoticeSubscriptionTable {
  id: Generated<number>;
  recipient: number;
  /** Code of a unit, with what is below it; null for all. */
  unit: string | null;
  /** JSON lists; an empty one is all of them. */
  priorities: string;
  kinds: string;
  /** JSON list of the desks that it is for; an empty one is openings and ends. */
  desks: Generated<string>;
  created_at: string;
  created_by: string;
}

/** The outbox: what happened to a ticket and was not yet shared out. */
interface NoticeEventTable {
  ticket: number;
  seq: number;
  /** A level, as in `notice`. */
  is_open: number;
  /** Whom a clock calls for; null where it is none. */
  step_to: Generated<string | null>;
  /** JSON of NoticeFacts. */
  facts: string;
}

/** Of one ticket and one recipient: what is true (`is_open`) and what it was told, as levels (contract's `noticeSays`; 0 is over). */
interface NoticeTable {
  recipient: number;
  ticket: number;
  priority: string;
  /** JSON of NoticeFacts. */
  facts: string;
  is_open: number;
  told: number;
  /** The message under way that tells it; null where there is none. */
  delivery: number | null;
  /** 1 after a message was given up: nothing goes out until it is replayed or there is nothing to say any more. */
  stuck: number;
}

export interface NoticeDeliveryTable {
  id: Generated<number>;
  recipient: number;
  /** What the other end knows it by. */
  tracking: string;
  /** JSON: what it says, fixed when it was made, so that each try says the same. */
  body: string;
  state: 'pending' | 'sent' | 'dead';
  attempts: number;
  /** Milliseconds since 1970; null once it is not pending. */
  next_at: number | null;
  created_at: string;
  sent_at: string | null;
  error: string | null;
}

export interface NotifyTables {
  notice_recipient: NoticeRecipientTable;
  notice_subscription: NoticeSubscriptionTable;
  notice_event: NoticeEventTable;
  notice: NoticeTable;
  notice_delivery: NoticeDeliveryTable;
}
