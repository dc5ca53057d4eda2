import type { Words } from '@motcua/contract';

/** What help says about flags and arguments of notices. */
export const noticeFlags = {
  channel: { vi: 'Kênh', en: 'Channel' },
  address: {
    vi: 'Địa chỉ của kênh: thư, số điện thoại, URL, tên thư mục',
    en: 'Address on the channel: mail, telephone number, URL, name of a folder',
  },
  account: { vi: 'Tài khoản của người nhận', en: 'Account of whoever gets it' },
  language: { vi: 'Ngôn ngữ của thông báo (mặc định vi)', en: 'Language of the notices (vi by default)' },
  priority: { vi: 'Chỉ những mức này', en: 'Only these priorities' },
  kind: { vi: 'Chỉ những loại thiết bị này', en: 'Only these kinds of devices' },
  desk: {
    vi: 'Chỉ khi phiếu gần hoặc quá hạn và phải báo bàn này',
    en: 'Only when a ticket is near or beyond its time and this desk is called',
  },
  quiet: { vi: 'Giờ yên lặng, chỉ báo mức P1', en: 'Quiet hours, in which only a P1 is told' },
  state: { vi: 'Chỉ trạng thái này', en: 'Only this state' },
} as const satisfies Record<string, Words>;

export const noticeArgs = {
  subscription: { vi: 'Số của đăng ký', en: 'Number of a subscription' },
  notice: { vi: 'Số của thông báo', en: 'Number of a notice' },
  channel: { vi: 'Kênh: mail, zalo, sms, webhook, file', en: 'Channel: mail, zalo, sms, webhook, file' },
} as const satisfies Record<string, Words>;

/** Heads and words of their results. */
export const noticeWords = {
  channel: { vi: 'Kênh', en: 'Channel' },
  address: { vi: 'Gửi đến', en: 'To' },
  tickets: { vi: 'Phiếu', en: 'Tickets' },
  desks: { vi: 'Bàn', en: 'Desks' },
  attempts: { vi: 'Số lần thử', en: 'Tries' },
  nextAt: { vi: 'Thử lại lúc', en: 'Next try' },
  sentAt: { vi: 'Đã nhận lúc', en: 'Acknowledged' },
  error: { vi: 'Lý do hỏng', en: 'What went wrong' },
  tracking: { vi: 'Mã theo dõi', en: 'Tracking id' },
  quiet: { vi: 'Giờ yên lặng', en: 'Quiet hours' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  priorities: { vi: 'Mức', en: 'Priorities' },
  kinds: { vi: 'Loại', en: 'Kinds' },
  enabled: { vi: 'Đã bật', en: 'Enabled' },
  trouble: { vi: 'Còn thiếu', en: 'What it lacks' },
  pending: { vi: 'Đang chờ', en: 'Under way' },
  dead: { vi: 'Gửi hỏng', en: 'Given up' },
  subscriptions: { vi: 'Đăng ký', en: 'Subscriptions' },
  subject: { vi: 'Tiêu đề', en: 'Subject' },
  text: { vi: 'Nội dung', en: 'Text' },
  all: { vi: 'tất cả', en: 'all' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
} as const satisfies Record<string, Words>;

export const noticeStateWords = {
  pending: { vi: 'đang gửi', en: 'under way' },
  sent: { vi: 'đã nhận', en: 'acknowledged' },
  dead: { vi: 'gửi hỏng', en: 'given up' },
} as const satisfies Record<string, Words>;
