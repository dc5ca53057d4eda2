import type { Words } from './text/words.ts';

/** A kind of device: its code on the wire, the two letters of its asset tags, its names (glossary). */
export interface KindRow {
  code: string;
  /** Letters in a device tag `<unit>-<tag>-<nn>`. */
  tag: string;
  words: Words;
}

/** Every kind of device the register, the wire and the standards know. */
export const kindRows = [
  { code: 'pc', tag: 'PC', words: { vi: 'Máy tính', en: 'PC' } },
  { code: 'printer', tag: 'PR', words: { vi: 'Máy in', en: 'printer' } },
  { code: 'scanner', tag: 'SC', words: { vi: 'Máy quét', en: 'scanner' } },
  { code: 'photocopier', tag: 'PH', words: { vi: 'Máy photocopy', en: 'photocopier' } },
  { code: 'multifunction', tag: 'MF', words: { vi: 'Máy in đa chức năng', en: 'multifunction printer' } },
  { code: 'queue_machine', tag: 'QM', words: { vi: 'Máy lấy số tự động', en: 'queue-ticket machine' } },
  {
    code: 'rating_device',
    tag: 'RD',
    words: { vi: 'Thiết bị đánh giá sự hài lòng', en: 'satisfaction-rating device' },
  },
  { code: 'citizen_pc', tag: 'CP', words: { vi: 'Máy tính phục vụ người dân', en: 'PC for citizens' } },
  { code: 'ups', tag: 'UP', words: { vi: 'Bộ lưu điện (UPS)', en: 'UPS' } },
  { code: 'switch', tag: 'SW', words: { vi: 'Thiết bị chuyển mạch', en: 'switch' } },
  { code: 'router', tag: 'RT', words: { vi: 'Thiết bị định tuyến', en: 'router' } },
  { code: 'signing_token', tag: 'ST', words: { vi: 'Thiết bị ký số (USB token)', en: 'signing token' } },
  { code: 'other', tag: 'OT', words: { vi: 'Thiết bị khác', en: 'other device' } },
] as const satisfies readonly KindRow[];

/** What a ticket is about when it is about more than one device; no device is of these kinds. */
export const caseKindRows = [
  { code: 'site', words: { vi: 'Cả điểm đặt máy', en: 'whole place' } },
  { code: 'system', words: { vi: 'Hệ thống dùng chung', en: 'shared system' } },
] as const;

export type DeviceKind = (typeof kindRows)[number]['code'];
export const deviceKinds = kindRows.map(({ code }) => code) as [DeviceKind, ...DeviceKind[]];

const byCode = new Map<string, (typeof kindRows)[number]>(kindRows.map((row) => [row.code, row]));

/** A kind that this version does not know becomes `other`; whoever calls keeps the raw text. */
export const toDeviceKind = (raw: string): DeviceKind => byCode.get(raw)?.code ?? 'other';

/** What the kind of a ticket's subject is called. */
export const kindWords = (kind: string): Words =>
  caseKindRows.find(({ code }) => code === kind)?.words ?? kindRow(toDeviceKind(kind)).words;

/** The row of a kind. */
export function kindRow(kind: DeviceKind): KindRow {
  const row = byCode.get(kind);
  if (row === undefined) throw new TypeError(`no row for device kind ${kind}`);
  return row;
}
