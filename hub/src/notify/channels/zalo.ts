import { readFile } from 'node:fs/promises';
import { type ShortTemplate, shortNotice } from '@motcua/contract';
import { type Channel, ChannelFailure } from './channel.ts';
import { post } from './post-json.ts';

interface ZaloOptions {
  /** The service's address; another one in tests. */
  url: string;
  /** Read at each message: tokens of the service live for a day, and something else renews them. */
  tokenFile: string;
  /** Ids that the service gave the templates when it approved them. */
  templates: Readonly<Partial<Record<ShortTemplate, string>>>;
  hotline: string;
}

/** Zalo's notification service: approved templates with short parameters; its tracking id makes a try that is repeated one message. */
export const zalo = ({ url, tokenFile, templates, hotline }: ZaloOptions): Omit<Channel, 'kind' | 'trouble'> => ({
  check() {},
  async send({ address: phone, tracking, language, notices }, signal) {
    const { template, params } = shortNotice(notices, { language, hotline });
    const template_id = templates[template];
    if (template_id === undefined) throw new ChannelFailure(`no id of the template "${template}" is set`);
    const body = JSON.stringify({ phone, template_id, template_data: params, tracking_id: tracking });
    const headers = {
      ...{ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
      access_token: (await readFile(tokenFile, 'utf8')).trim(),
    };
    const answer = await post(url, { headers, body, signal });
    if (answer.status !== 200) throw new ChannelFailure(`HTTP ${answer.status}`);
    const error = errorOf(answer.body);
    // The service answers 200 to everything; 0 is the only yes.
    if (error !== 0) throw new ChannelFailure(`Zalo ${error ?? 'gave no answer that can be read'}`);
  },
});

function errorOf(body: string): number | null {
  try {
    const answer: unknown = JSON.parse(body);
    const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
    return typeof error === 'number' ? error : null;
  } catch {
    return null;
  }
}
