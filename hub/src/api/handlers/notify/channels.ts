import { randomUUID } from 'node:crypto';
import {
  type ChannelKind,
  ChannelTestRequest,
  type ChannelTestResult,
  type ChannelView,
  channelKinds,
  channelTroubles,
  ExpectedError,
  sayNotices,
} from '@motcua/contract';
import { type Channels, failureText } from '../../../notify/index.ts';
import { appendAudit, countDeliveries, listSubscriptions } from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';

/** How long a test waits for the other end. */
const testMs = 20_000;

/** `GET /v1/channels`: which ways out there are, and what those lack that are not enabled. */
export const getChannels: Handler = async ({ store, channels }) => {
  const counts = await countDeliveries(store.read);
  const wishes = await listSubscriptions(store.read);
  const count = (channel: string, state: string) =>
    counts.find((row) => row.channel === channel && row.state === state)?.count ?? 0;
  return {
    channels: channelKinds.map((channel): ChannelView => {
      const { trouble } = channels[channel];
      return {
        ...{ channel, enabled: trouble === null, trouble },
        ...{ pending: count(channel, 'pending'), dead: count(channel, 'dead') },
        subscriptions: wishes.filter((row) => row.channel === channel).length,
      };
    }),
  };
};

/** `POST /v1/channels/:channel/test`: one message that says it is a test, tried once. */
export const testChannel: Handler = async (context, request): Promise<ChannelTestResult> => {
  const { address, language } = parse(ChannelTestRequest, request.body);
  const kind = channelKinds.find((one) => one === request.params.channel);
  if (kind === undefined)
    throw new ExpectedError('E_CHANNEL_UNKNOWN', { channel: (request.params.channel ?? '').slice(0, 40) });
  const channel = requireEnabled(context.channels, kind);
  channel.check(address);
  const hotline = context.settings.hotline ?? '';
  const said = sayNotices([], { language, hotline, time: (at) => at });
  const createdAt = new Date(context.now()).toISOString();
  const outgoing = { address, language, createdAt, tracking: `t-${randomUUID()}`, notices: [], ...said };
  const error = await channel.send(outgoing, AbortSignal.timeout(testMs)).then(
    () => null,
    (failure: unknown) => failureText(failure),
  );
  await context.store.db.transaction().execute(async (tx) => {
    const done = { action: 'channel.test', object: `channel:${kind}`, unit: null, detail: { address, error } };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return { channel: kind, address, sent: error === null, error };
};

/** A channel that works; E_CHANNEL_DISABLED says what the others lack. */
export function requireEnabled(channels: Channels, kind: ChannelKind): Channels[ChannelKind] {
  const channel = channels[kind];
  if (channel.trouble === null) return channel;
  const { vi: detailVi, en: detail } = channelTroubles[channel.trouble];
  throw new ExpectedError('E_CHANNEL_DISABLED', { channel: kind, detail, detailVi });
}
