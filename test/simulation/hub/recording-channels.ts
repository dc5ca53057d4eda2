import { channelKinds } from '@motcua/contract';
import { type Channel, ChannelFailure } from '../../../hub/src/notify/channels/channel.ts';
import type { Channels } from '../../../hub/src/notify/index.ts';
import type { Mail } from './protocol.ts';

/** Ways out that only write down what would go out; mail fails while its server is away, as SMTP does. */
export function recordingChannels({
  works,
  onMail,
  onSent,
}: {
  works: () => boolean;
  onMail: (mail: Omit<Mail, 'at'>) => void;
  /** It was taken, and the hub does not know yet. */
  onSent: () => void;
}): Channels {
  const make = <Kind extends Channel['kind']>(kind: Kind): Channel => ({
    kind,
    trouble: null,
    check() {},
    async send({ address, tracking, notices }) {
      if (kind === 'mail' && !works()) throw new ChannelFailure('connection refused');
      onMail({ to: address, kind, tracking, notices: notices.map(({ ticket, says }) => ({ ticket, says })) });
      onSent();
    },
  });
  return Object.fromEntries(channelKinds.map((kind) => [kind, make(kind)])) as unknown as Channels;
}
