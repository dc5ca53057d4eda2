import type { Words } from '@motcua/contract';

/** Kinds of difference between the books and what is seen. */
export const proposalKindWords = {
  match: { vi: 'khớp', en: 'match' },
  declaredNeverSeen: { vi: 'có trong sổ, chưa từng thấy', en: 'declared, never seen' },
  seenNotDeclared: { vi: 'thấy, chưa có trong sổ', en: 'seen, not declared' },
  moved: { vi: 'đã chuyển chỗ', en: 'moved' },
  conflict: { vi: 'hai bên cùng nhận một', en: 'two claims on one' },
} as const satisfies Record<string, Words>;

/** Why a pair is proposed, or not. */
export const evidenceWords: Readonly<Record<string, Words>> = {
  tag: { vi: 'cùng mã tài sản', en: 'the same tag' },
  serial: { vi: 'cùng số sê-ri', en: 'the same serial number' },
  mac: { vi: 'cùng địa chỉ MAC', en: 'the same MAC address' },
  model: { vi: 'cùng kiểu máy', en: 'the same model' },
  unit: { vi: 'cùng đơn vị', en: 'the same unit' },
  only_one: { vi: 'duy nhất loại này ở đơn vị', en: 'the only one of its kind there' },
  serial_differs: { vi: 'khác số sê-ri', en: 'another serial number' },
  mac_differs: { vi: 'khác địa chỉ MAC', en: 'another MAC address' },
  model_differs: { vi: 'khác kiểu máy', en: 'another model' },
  vendor_differs: { vi: 'khác hãng', en: 'another maker' },
  kind_differs: { vi: 'khác loại', en: 'another kind' },
  linked: { vi: 'đã khớp trước đây', en: 'matched before' },
  no_agent: { vi: 'đơn vị chưa có máy giám sát', en: 'no agent in the unit' },
  many_alike: { vi: 'nhiều máy giống nhau', en: 'several look alike' },
  seen_elsewhere: { vi: 'thấy ở đơn vị khác', en: 'seen in another unit' },
  person_found: { vi: 'kiểm kê thấy', en: 'found by a person' },
  person_elsewhere: { vi: 'kiểm kê thấy ở nơi khác', en: 'found elsewhere by a person' },
  person_not_found: { vi: 'kiểm kê không thấy', en: 'not found by a person' },
  two_claims: { vi: 'hai bên cùng nhận', en: 'two claim it' },
  no_record: { vi: 'không có bên kia', en: 'nothing on the other side' },
};

/** What the commands of reconciliation say. */
export const reconcileTexts = {
  id: { vi: 'Mã đề xuất, như plan in ra', en: 'Id of a proposal, as plan prints it' },
  ids: { vi: 'Mã đề xuất cần thực hiện (lặp lại được)', en: 'Proposal to carry out (repeatable)' },
  kind: { vi: 'Chỉ một loại', en: 'One kind only' },
  certain: { vi: 'Mọi đề xuất chắc chắn', en: 'All that are certain' },
  reason: { vi: 'Vì sao không phải cùng một thiết bị', en: 'Why they are not one device' },
  score: { vi: 'Điểm', en: 'Score' },
  sure: { vi: 'Chắc chắn', en: 'Certain' },
  because: { vi: 'Vì', en: 'Because' },
  onBooks: { vi: 'Trên sổ', en: 'On the books' },
  seen: { vi: 'Thấy', en: 'Seen' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  proposals: { vi: 'Đề xuất', en: 'Proposals' },
  changes: { vi: 'Thay đổi trong sổ', en: 'Changes of the register' },
} as const satisfies Record<string, Words>;
