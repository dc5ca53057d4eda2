import { readFile } from 'node:fs/promises';
import {
  type ChannelKind,
  type ChannelTrouble,
  channelRows,
  ExpectedError,
  type ShortTemplate,
} from '@motcua/contract';
import { readPassphrase } from '../../authority/index.ts';
import type { Settings } from '../../config/index.ts';
import type { Channel } from './channel.ts';
import { fileDrop } from './file-drop.ts';
import { mail } from './mail.ts';
import { webhookKey } from './sign-webhook.ts';
import { sms } from './sms.ts';
import { webhook } from './webhook.ts';
import { zalo } from './zalo.ts';

export type Channels = Readonly<Record<ChannelKind, Channel>>;
type Way = Omit<Channel, 'kind' | 'trouble'>;

/** Every channel, as the settings have it; one that lacks something says what, and sends nothing. */
export async function makeChannels(settings: Settings, now: () => number): Promise<Channels> {
  const { hotline } = settings;
  const of = async <Kind extends ChannelKind>(kind: Kind, make: (hotline: string) => Promise<Way | null>) => {
    const way = hotline === undefined ? null : await make(hotline);
    const trouble: ChannelTrouble | null =
      hotline === undefined ? 'hotline-missing' : way === null ? `${kind}-not-set` : null;
    return { kind, trouble, ...(way ?? { check() {}, send: () => Promise.reject(disabled(kind)) }) };
  };
  return {
    mail: checked(await of('mail', () => makeMail(settings))),
    webhook: checked(await of('webhook', (line) => makeWebhook(settings, { hotline: line, now }))),
    file: checked(await of('file', async (line) => makeDrop(settings, line))),
    sms: checked(await of('sms', (line) => makeSms(settings, line))),
    zalo: checked(await of('zalo', async (line) => makeZalo(settings, line))),
  };
}

const disabled = (kind: ChannelKind) => new Error(`the channel ${kind} is not enabled`);

/** An address is one that the channel can have, before the channel itself is asked. */
const checked = (channel: Channel): Channel => ({
  ...channel,
  check(address) {
    if (!channelRows[channel.kind].address.test(address))
      throw new ExpectedError('E_NOTICE_ADDRESS', { channel: channel.kind, address: address.slice(0, 100) });
    channel.check(address);
  },
});

async function makeMail({ smtpUrl: url, smtpFrom: from, smtpPasswordFile, smtpCaFile }: Settings): Promise<Way | null> {
  if (url === undefined || from === undefined) return null;
  return mail({ url, from, password: await readPassphrase(smtpPasswordFile), ca: await textOf(smtpCaFile) });
}

async function makeWebhook(
  { webhookHosts, webhookSecretFile, webhookCaFile }: Settings,
  more: { hotline: string; now: () => number },
): Promise<Way | null> {
  if (webhookHosts === undefined || webhookSecretFile === undefined) return null;
  const secret = webhookKey((await readPassphrase(webhookSecretFile)) ?? '');
  if (secret === null)
    throw new ExpectedError('E_SETTING_INVALID', {
      name: 'MOTCUA_WEBHOOK_SECRET_FILE',
      detail: 'whsec_ and 24 to 64 bytes in base64',
    });
  return webhook({ hosts: webhookHosts.split(','), secret, ca: await textOf(webhookCaFile), ...more });
}

const makeDrop = ({ noticeDropDir: folder }: Settings, hotline: string): Way | null =>
  folder === undefined ? null : fileDrop({ folder, hotline });

function makeZalo({ zaloUrl: url, zaloTokenFile: tokenFile, zaloTemplates }: Settings, hotline: string): Way | null {
  if (tokenFile === undefined || zaloTemplates === undefined) return null;
  const pairs = zaloTemplates.split(',').map((pair) => pair.split('='));
  const templates = Object.fromEntries(pairs) as Partial<Record<ShortTemplate, string>>;
  return zalo({ url, tokenFile, templates, hotline });
}

async function makeSms(settings: Settings, hotline: string): Promise<Way | null> {
  const { smsUrl: url, smsTokenFile: tokenFile, smsSender: sender, smsCaFile, ...rest } = settings;
  if (url === undefined || tokenFile === undefined || sender === undefined) return null;
  const { smsAccents: accents, smsSegments: segments } = rest;
  return sms({ url, tokenFile, sender, accents, segments, hotline, ca: await textOf(smsCaFile) });
}

const textOf = async (path: string | undefined): Promise<string | undefined> =>
  path === undefined ? undefined : readFile(path, 'utf8');
