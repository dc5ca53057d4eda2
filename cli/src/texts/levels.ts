import type { LevelState, Words } from '@motcua/contract';

/** What a level means where it is no quantity (RFC 3805: -1, -2, -3). */
export const levelWords: Readonly<Record<LevelState, Words>> = {
  measured: { vi: 'đã đo', en: 'measured' },
  'measured-in-percent': { vi: 'đã đo (phần trăm)', en: 'measured in percent' },
  'some-remaining': { vi: 'còn, không rõ bao nhiêu', en: 'some is left, how much is not known' },
  unknown: { vi: 'máy không biết', en: 'the device does not know' },
  unrestricted: { vi: 'không giới hạn', en: 'no limit' },
  'capacity-unknown': { vi: 'không rõ dung lượng', en: 'capacity is not known' },
  'vendor-special': { vi: 'giá trị riêng của hãng', en: "a value of the maker's own" },
  absent: { vi: 'máy không nói', en: 'the device does not say' },
};

/** Names of the two parts of a printer on a PC. */
export const partWords: Readonly<Record<string, Words>> = {
  queue: { vi: 'Hàng đợi in', en: 'Print queue' },
  device: { vi: 'Máy in', en: 'The printer itself' },
};
