import type { Catalogue } from '@motcua/contract';

/** What can be wrong between the rows of an installation. */
export const checkWords = {
  backwards: {
    vi: '{what}: ngày hết hiệu lực {to} không sau ngày bắt đầu {from}',
    en: '{what}: the last day plus one, {to}, is not after the first day, {from}',
  },
  overlap: {
    vi: '{what} có hai lần trong cùng thời gian (lần kia: {other})',
    en: '{what} stands twice at the same time (the other: {other})',
  },
  noUnit: {
    vi: '{what} thuộc đơn vị {unit}, nhưng không có đơn vị nào mang mã này suốt {period}',
    en: '{what} belongs to unit {unit}, but no unit carries that code throughout {period}',
  },
  noPlace: {
    vi: '{what} đặt tại {place}, nhưng không có địa điểm này suốt {period}',
    en: '{what} stands in {place}, but there is no such place throughout {period}',
  },
  outsidePlace: {
    vi: '{what} có hiệu lực {period}, ra ngoài thời gian của địa điểm {place}',
    en: '{what} holds {period}, which is outside the time of place {place}',
  },
  otherPlace: {
    vi: '{what} thuộc đơn vị {unit} nhưng đặt tại {place} của đơn vị {owner}',
    en: '{what} belongs to unit {unit} but stands in {place} of unit {owner}',
  },
  noParent: {
    vi: '{what}: không có đơn vị cấp trên {unit} vào ngày {from}',
    en: '{what}: there is no parent unit {unit} on {from}',
  },
  noLinkUnit: {
    vi: '{what}: không có đơn vị {unit} vào ngày {from}',
    en: '{what}: there is no unit {unit} on {from}',
  },
  noLevel: { vi: '{what}: không có cấp {level}', en: '{what}: there is no level {level}' },
  cycle: { vi: '{what} là cấp trên của chính mình: {loop}', en: '{what} is above itself: {loop}' },
} as const satisfies Catalogue;
