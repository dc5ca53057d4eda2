import type { Words } from '../text/words.ts';

/** How a notice leaves the hub. `person` is told one thing a minute at most; `system` gets every change by itself. */
interface ChannelRow {
  to: 'person' | 'system';
  /** What its addresses look like. */
  address: RegExp;
  words: Words;
}

/** Every channel there is. */
export const channelRows = {
  mail: {
    to: 'person',
    address: /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/,
    words: { vi: 'Thư điện tử', en: 'mail' },
  },
  // A number as the Zalo service takes it: country code first, without a plus.
  zalo: { to: 'person', address: /^84[0-9]{9}$/, words: { vi: 'Zalo', en: 'Zalo' } },
  sms: { to: 'person', address: /^84[0-9]{9}$/, words: { vi: 'SMS', en: 'SMS' } },
  webhook: { to: 'system', address: /^https?:\/\/[^\s/?#@]+(\/[^\s#]*)?$/, words: { vi: 'Webhook', en: 'webhook' } },
  file: { to: 'system', address: /^[a-z0-9][a-z0-9-]{0,39}$/, words: { vi: 'Thả tệp', en: 'file drop' } },
} as const satisfies Readonly<Record<string, ChannelRow>>;
export type ChannelKind = keyof typeof channelRows;
/** Whether a channel reaches people, who must not be flooded; a program gets all there is, as fast as it takes it. */
export const reachesPeople = (kind: string): boolean =>
  (channelRows as Readonly<Record<string, ChannelRow>>)[kind]?.to === 'person';
export const channelKinds = Object.keys(channelRows) as [ChannelKind, ...ChannelKind[]];

/** Why a channel does nothing, and where to set what it lacks. */
export const channelTroubles = {
  'hotline-missing': {
    vi: 'Chưa đặt số đường dây hỗ trợ: MOTCUA_HOTLINE',
    en: 'No help line is set: MOTCUA_HOTLINE',
  },
  'mail-not-set': {
    vi: 'Chưa đặt MOTCUA_SMTP_URL và MOTCUA_SMTP_FROM',
    en: 'MOTCUA_SMTP_URL and MOTCUA_SMTP_FROM are not set',
  },
  'webhook-not-set': {
    vi: 'Chưa đặt MOTCUA_WEBHOOK_HOSTS và MOTCUA_WEBHOOK_SECRET_FILE',
    en: 'MOTCUA_WEBHOOK_HOSTS and MOTCUA_WEBHOOK_SECRET_FILE are not set',
  },
  'file-not-set': { vi: 'Chưa đặt MOTCUA_NOTICE_DROP_DIR', en: 'MOTCUA_NOTICE_DROP_DIR is not set' },
  'sms-not-set': {
    vi: 'Chưa đặt MOTCUA_SMS_URL, MOTCUA_SMS_SENDER và MOTCUA_SMS_TOKEN_FILE',
    en: 'MOTCUA_SMS_URL, MOTCUA_SMS_SENDER and MOTCUA_SMS_TOKEN_FILE are not set',
  },
  'zalo-not-set': {
    vi: 'Chưa đặt MOTCUA_ZALO_TOKEN_FILE và MOTCUA_ZALO_TEMPLATES',
    en: 'MOTCUA_ZALO_TOKEN_FILE and MOTCUA_ZALO_TEMPLATES are not set',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type ChannelTrouble = keyof typeof channelTroubles;
