import type { Words } from '@motcua/contract';

/** What help says about flags of WAN links. */
export const linkFlagTexts = {
  id: { vi: 'Mã đường truyền', en: 'Id of the link' },
  month: { vi: 'Tháng, ví dụ 2026-10', en: 'Month, as 2026-10' },
  name: { vi: 'Tên', en: 'Name' },
  carrier: { vi: 'Nhà mạng', en: 'Who carries it' },
  contract: { vi: 'Số hợp đồng', en: 'Number of the contract' },
  bandwidth: { vi: 'Băng thông theo hợp đồng, Mbit/s', en: 'Contracted bandwidth, Mbit/s' },
  target: {
    vi: 'Mức sẵn sàng mỗi tháng mà hợp đồng hứa, phần trăm; pháp luật không nêu con số',
    en: 'Availability a month that the contract promises, in percent; the law gives no number',
  },
  units: {
    vi: 'Mã đơn vị ở đầu dây; có thể nêu nhiều lần',
    en: 'Code of a unit at its end; may be given several times',
  },
  validFrom: { vi: 'Có từ ngày', en: 'In force from' },
  validTo: { vi: 'Ngày đầu tiên không còn', en: 'First day on which it is no more' },
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
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  reason: { vi: 'Lý do', en: 'Reason' },
  none: { vi: 'Chưa khai báo đường truyền nào.', en: 'No link is declared.' },
  sights: { vi: 'Đã quan sát', en: 'Seen' },
} as const satisfies Record<string, Words>;
