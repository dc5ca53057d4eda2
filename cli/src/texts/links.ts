import type { Words } from '@motcua/contract';

/** What help says about flags of WAN links. */
export const linkFlagTexts = {
  id: { vi: 'Mã đường truyền', en: 'Id of the link' },
  month: { vi: 'Tháng, ví dụ 2026-10', en: 'Month, as 2026-10' },
  name: { vi: 'Tên', en: 'Name' },
  carrier: { vi: 'Nhà mạng', en: 'Who carries it' },
  contract: { vi: 'Số hợp đồng; "" là không có', en: 'Number of the contract; "" is none' },
  bandwidth: { vi: 'Băng thông theo hợp đồng, Mbit/s', en: 'Contracted bandwidth, Mbit/s' },
  target: {
    vi: 'Mức sẵn sàng mỗi tháng mà hợp đồng hứa, phần trăm; pháp luật không nêu con số',
    en: 'Availability a month that the contract promises, in percent; the law gives no number',
  },
  units: {
    vi: 'Mã đơn vị ở đầu dây; có thể nêu nhiều lần',
    en: 'Code of a unit at its end; may be given several times',
  },
  validFrom: { vi: 'Như vậy từ ngày này', en: 'It is so from this day on' },
  validTo: { vi: 'Ngày đầu tiên không còn', en: 'First day on which it is no more' },
  correct: {
    vi: 'Sửa chỗ ghi sai: một ngày trong giai đoạn ghi sai; giai đoạn đó được ghi lại, không thêm giai đoạn mới',
    en: 'Put a wrong entry right: a day of the version that was entered wrongly, which is written over instead of followed',
  },
} as const satisfies Record<string, Words>;

export const linkStateTexts: Readonly<Record<'up' | 'down' | 'unknown', Words>> = {
  up: { vi: 'thông', en: 'up' },
  down: { vi: 'đứt', en: 'down' },
  unknown: { vi: 'không rõ', en: 'unknown' },
};

export const linkVerdictTexts: Readonly<Record<'met' | 'missed' | 'unknown', Words>> = {
  met: { vi: 'đạt', en: 'met' },
  missed: { vi: 'không đạt', en: 'missed' },
  unknown: { vi: 'không rõ', en: 'unknown' },
};

/** Why it is not known how a link is. */
export const linkUnknownTexts: Readonly<Record<string, Words>> = {
  'not-in-force': { vi: 'hôm nay không có hiệu lực', en: 'not in force today' },
  'not-seen': { vi: 'không quan sát được', en: 'not seen' },
  'other-day': { vi: 'chỉ biết trạng thái lúc này', en: 'the state is known of now only' },
};

/** Why a month cannot be judged. */
export const linkReasonTexts: Readonly<Record<string, Words>> = {
  'no-target': { vi: 'hợp đồng không nêu mức', en: 'no target in the contract' },
  'not-seen-enough': { vi: 'không quan sát được đủ', en: 'not seen for long enough' },
  'no-time': { vi: 'chưa có thời gian nào', en: 'no time of it yet' },
};

export const linkTexts = {
  name: { vi: 'Đường truyền', en: 'Link' },
  carrier: { vi: 'Nhà mạng', en: 'Carrier' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  bandwidth: { vi: 'Mbit/s', en: 'Mbit/s' },
  units: { vi: 'Đơn vị', en: 'Units' },
  state: { vi: 'Trạng thái', en: 'State' },
  since: { vi: 'Từ lúc', en: 'Since' },
  until: { vi: 'Đến lúc', en: 'Until' },
  target: { vi: 'Mức hứa (%)', en: 'Target (%)' },
  validFrom: { vi: 'Có từ', en: 'In force from' },
  validTo: { vi: 'Không còn từ', en: 'Ended' },
  up: { vi: 'Thông (giờ)', en: 'Up (h)' },
  down: { vi: 'Đứt (giờ)', en: 'Down (h)' },
  unseen: { vi: 'Không rõ (giờ)', en: 'Unknown (h)' },
  least: { vi: 'Ít nhất (%)', en: 'At least (%)' },
  most: { vi: 'Nhiều nhất (%)', en: 'At most (%)' },
  outages: { vi: 'Số lần đứt', en: 'Outages' },
  longest: { vi: 'Lần dài nhất (phút)', en: 'Longest (min)' },
  partFrom: { vi: 'Phần từ ngày', en: 'Part from' },
  partTo: { vi: 'Đến trước ngày', en: 'Until before' },
  why: { vi: 'Vì sao không rõ', en: 'Why unknown' },
  versions: { vi: 'Các giai đoạn', en: 'Versions' },
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  reason: { vi: 'Lý do', en: 'Reason' },
  none: { vi: 'Chưa khai báo đường truyền nào.', en: 'No link is declared.' },
  sights: { vi: 'Đã quan sát', en: 'Seen' },
} as const satisfies Record<string, Words>;
