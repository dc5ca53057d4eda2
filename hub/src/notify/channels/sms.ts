import { readFile } from 'node:fs/promises';
import { smsText } from '@motcua/contract';
import { type Channel, ChannelFailure } from './channel.ts';
import { post } from './post-json.ts';
import { waitOf } from './webhook.ts';

interface SmsOptions {
  /** The gateway's address. */
  url: string;
  /** Read at each message. */
  tokenFile: string;
  /** The name that phones show, as it is registered with the operators. */
  sender: string;
  accents: boolean;
  segments: number;
  hotline: string;
  ca?: string | undefined;
}

/**
 * SMS by a gateway over HTTP: `{ to, from, text, id }`, any 2xx is its yes. Operators' gateways differ; a few lines before one make it
 * this. `id` is the same at every try, so that one that is repeated is one message.
 */
export const sms = ({
  url,
  tokenFile,
  sender: from,
  ca,
  ...written
}: SmsOptions): Omit<Channel, 'kind' | 'trouble'> => ({
  check() {},
  async send({ address: to, tracking: id, language, notices }, signal) {
    const text = smsText(notices, { language, ...written });
    if (text === null) throw new ChannelFailure('it does not fit into so few messages', { final: true });
    const body = JSON.stringify({ to, from, text, id });
    const headers = {
      ...{ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
      ...{ authorization: `Bearer ${(await readFile(tokenFile, 'utf8')).trim()}`, 'idempotency-key': id },
    };
    const { status, retryAfter } = await post(url, { headers, body, ca, signal });
    if (status >= 200 && status < 300) return;
    // What is wrong with this message is as wrong the next time.
    const final = status === 400 || status === 422;
    throw new ChannelFailure(`HTTP ${status}`, { final, retryMs: waitOf(retryAfter) });
  },
});
