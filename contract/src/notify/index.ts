export {
  type ChannelKind,
  type ChannelTrouble,
  channelKinds,
  channelRows,
  channelTroubles,
  reachesPeople,
} from './channels.ts';
export { Notice, NoticeFacts, type NoticeSays, noticeSays } from './facts.ts';
export * from './http.ts';
export { maskPersonal } from './mask-personal.ts';
export { sayNotices, shortNotice } from './say-notices.ts';
export { type SmsSize, smsSize, withoutAccents } from './sms-size.ts';
export { smsText } from './sms-text.ts';
export {
  digestLines,
  noticeTemplates,
  type ShortTemplate,
  shortLimits,
  shortTemplateNames,
  shortTemplates,
} from './templates.ts';
