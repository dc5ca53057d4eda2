import { randomUUID } from 'node:crypto';
import { type Language, type Notice, reachesPeople, sayNotices } from '@motcua/contract';
import {
  countPending,
  insertDelivery,
  listRecipients,
  namedUnits,
  type Recipient,
  type Tx,
  type UntoldNotice,
  untoldNotices,
} from '../store/index.ts';
import type { Channels } from './channels/make-channels.ts';
import { mostInDigest, type NoticeStep, planNotices, type RecipientSituation } from './plan-notices.ts';

interface Making {
  channels: Channels;
  hotline: string;
  now: number;
  gapMs: number;
  /** Day by which units have their names. */
  day: string;
  time: (at: string, language: Language) => string;
}

/** Makes the messages that are to be made now; gives how many, and when to look again. */
export async function makeDeliveries(tx: Tx, making: Making): Promise<{ made: number; nextAt: number | null }> {
  const untold = Map.groupBy(await untoldNotices(tx, { each: mostInDigest }), ({ recipient }) => recipient);
  if (untold.size === 0) return { made: 0, nextAt: null };
  const pending = await countPending(tx);
  const recipients = (await listRecipients(tx)).filter(({ channel }) => isEnabled(making.channels, channel));
  const { steps, nextAt } = planNotices({
    ...{ now: making.now, gapMs: making.gapMs },
    recipients: recipients.map((one) =>
      situationOf(one, { pending: pending.get(one.id) ?? 0, untold: untold.get(one.id) ?? [] }),
    ),
  });
  const units = steps.length === 0 ? new Map() : await namedUnits(tx, making.day);
  for (const step of steps) {
    const recipient = recipients.find(({ id }) => id === step.recipient);
    const told = untold.get(step.recipient) ?? [];
    if (recipient !== undefined) await make(tx, { step, recipient, told, units, making });
  }
  return { made: steps.length, nextAt };
}

const isEnabled = (channels: Channels, kind: string): boolean =>
  Object.values(channels).some((channel) => channel.kind === kind && channel.trouble === null);

const situationOf = (
  { id, channel, quiet, lastAt }: Recipient,
  more: { pending: number; untold: UntoldNotice[] },
): RecipientSituation => ({
  ...{ recipient: id, quiet, lastAt, ...more },
  to: reachesPeople(channel) ? 'person' : 'system',
});

async function make(
  tx: Tx,
  {
    step,
    recipient: { id: recipient, language },
    told,
    units,
    making: { hotline, now, time },
  }: {
    step: NoticeStep;
    recipient: Recipient;
    told: readonly UntoldNotice[];
    units: ReadonlyMap<string, { name: string }>;
    making: Making;
  },
): Promise<void> {
  const known = new Map(told.map((one) => [one.ticket, one]));
  const notices = step.untold.flatMap(({ ticket }): Notice[] => {
    const one = known.get(ticket);
    if (one === undefined) return [];
    const { says, facts } = one;
    return [{ says, unitName: units.get(facts.unit)?.name ?? facts.unit, ...facts }];
  });
  const reader = { language, hotline, time: (at: string) => time(at, language) };
  const body = { language, ...sayNotices(notices, reader), notices };
  await insertDelivery(tx, { recipient, tracking: `n-${randomUUID()}`, body, now });
}
