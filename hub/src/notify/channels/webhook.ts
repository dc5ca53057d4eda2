import { ExpectedError } from '@motcua/contract';
import { cloudEvent } from '../cloud-event.ts';
import { type Channel, ChannelFailure } from './channel.ts';
import { post } from './post-json.ts';
import { signWebhook } from './sign-webhook.ts';

interface WebhookOptions {
  /** `host` or `host:port` that may be sent to; nothing else is, so that no subscriber can aim the hub at others. */
  hosts: readonly string[];
  secret: Uint8Array;
  ca?: string | undefined;
  hotline: string;
  now: () => number;
}

/** Webhooks: CloudEvents in JSON, signed as Standard Webhooks says; any 2xx is an acknowledgement. */
export const webhook = ({ hosts, secret, ca, hotline, now }: WebhookOptions): Omit<Channel, 'kind' | 'trouble'> => ({
  check: (address) => checkHost(address, hosts),
  async send({ address, ...outgoing }, signal) {
    checkHost(address, hosts);
    const body = cloudEvent({ ...outgoing, hotline });
    const headers = {
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      'content-length': String(Buffer.byteLength(body)),
      ...signWebhook(body, { id: outgoing.tracking, now: now(), secret }),
    };
    const { status, retryAfter } = await post(address, { headers, body, ca, signal });
    if (status >= 200 && status < 300) return;
    // 410 says that nothing is wanted there any more (Standard Webhooks).
    throw new ChannelFailure(`HTTP ${status}`, { final: status === 410, retryMs: waitOf(retryAfter) });
  },
});

function checkHost(address: string, hosts: readonly string[]): void {
  const url = URL.parse(address);
  const port = url?.port || (url?.protocol === 'https:' ? '443' : '80');
  const known = url !== null && (hosts.includes(url.host) || hosts.includes(`${url.hostname}:${port}`));
  const safe = url?.protocol === 'https:' || isLoopback(url?.hostname ?? '');
  if (!known || !safe) throw new ExpectedError('E_NOTICE_HOST', { host: url?.host ?? address.slice(0, 100) });
}

/** Seconds that an answer asks to wait, an hour at most. */
export function waitOf(retryAfter: string | null): number | null {
  const seconds = retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null;
  return seconds === null ? null : Math.min(seconds, 3600) * 1000;
}

/** Whether a name is this machine. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
