import type { PendingAgentRow, Words } from '@motcua/contract';

/** Words of the commands about who agents are. */
export const identityFlagTexts = {
  reason: { vi: 'Vì sao; được ghi vào nhật ký kiểm toán', en: 'Why; it is kept in the audit log' },
  as: { vi: 'Máy này từng là máy nào', en: 'Which agent this PC was' },
  network: {
    vi: 'Chỉ dùng được từ mạng này, dạng CIDR (lặp lại được)',
    en: 'Good from this network only, in CIDR (repeatable)',
  },
  trustToken: {
    vi: 'Tệp có một mã ghi danh của máy chủ, kể cả đã dùng hết: chỉ lấy dấu vân tay CA trong đó',
    en: 'File with any enrolment token of the hub, also a used one: only the fingerprint in it counts',
  },
  trustCa: { vi: 'Tệp chứng thư CA của máy chủ (ca.pem)', en: "File with the hub's authority (ca.pem)" },
  every: { vi: 'Hỏi lại sau mỗi bao nhiêu giây', en: 'Seconds between two questions' },
  passphraseFile: { vi: 'Tệp chứa mật khẩu của khóa CA', en: "File with the passphrase of the authority's key" },
  finish: { vi: 'Bỏ CA cũ', en: 'Drop the old authority' },
  forceFinish: { vi: 'Bỏ dù còn máy dùng CA cũ', en: 'Although agents still need the old one' },
} as const satisfies Record<string, Words>;

export const identityArgTexts = {
  pending: { vi: 'Mã yêu cầu, từ agent pending', en: 'Id of the request, from agent pending' },
  enrolToken: { vi: 'Mã số của mã ghi danh, từ agent token list', en: 'Id of the token, from agent token list' },
} as const satisfies Record<string, Words>;

export const whyTexts: Readonly<Record<PendingAgentRow['why'], Words>> = {
  expired: { vi: 'chứng thư hết hạn', en: 'certificate expired' },
  'unknown-certificate': { vi: 'chứng thư không có trong sổ', en: 'certificate not in the books' },
  'state-lost': { vi: 'mất trạng thái', en: 'state lost' },
};

export const pendingStateTexts: Readonly<Record<PendingAgentRow['state'], Words>> = {
  pending: { vi: 'chờ duyệt', en: 'waiting' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  rejected: { vi: 'đã từ chối', en: 'rejected' },
  done: { vi: 'đã vào lại', en: 'is back' },
};

export const tokenStateTexts = {
  good: { vi: 'còn dùng được', en: 'good' },
  used: { vi: 'đã dùng hết', en: 'used up' },
  expired: { vi: 'hết hạn', en: 'expired' },
  revoked: { vi: 'đã thu hồi', en: 'revoked' },
} as const satisfies Record<string, Words>;

export const roleTexts = {
  present: { vi: 'hiện tại', en: 'present' },
  next: { vi: 'kế tiếp', en: 'next' },
} as const satisfies Record<string, Words>;

export const identityTexts = {
  revoked: { vi: 'Đã thu hồi; máy không kết nối được nữa.', en: 'It is shut out and cannot connect any more.' },
  cloneCleared: { vi: 'Đã xử lý; nguyên nhân trong phiếu đã kết thúc.', en: 'It is seen to; its cause has ended.' },
  notCloned: { vi: 'Máy này không bị nghi dùng chung danh tính.', en: 'Nothing of the kind is known of this PC.' },
  retired: { vi: 'Đã cho thôi dùng.', en: 'It is retired.' },
  encrypted: { vi: 'Khóa CA đã được mã hóa.', en: "The authority's key is encrypted." },
  noTokens: { vi: 'Chưa cấp mã ghi danh nào trong 30 ngày qua.', en: 'No enrolment token of the last 30 days.' },
  nobodyAsks: { vi: 'Không có máy nào xin vào lại.', en: 'No PC asks to be let in.' },
} as const satisfies Record<string, Words>;

export const identityHeads = {
  asked: { vi: 'Xin lúc', en: 'Asked' },
  resembles: { vi: 'Giống máy', en: 'Looks like' },
  sameHardware: { vi: 'Đúng phần cứng cũ', en: 'Same hardware' },
  uses: { vi: 'Số lần', en: 'Uses' },
  usesLeft: { vi: 'Còn dùng được', en: 'Uses left' },
  networks: { vi: 'Mạng', en: 'Networks' },
  madeBy: { vi: 'Người cấp', en: 'Made by' },
  certificateExpires: { vi: 'Chứng thư hết hạn', en: 'Certificate expires' },
  hardware: { vi: 'Phần cứng (dấu vân tay)', en: 'Hardware (fingerprints)' },
  hardwareChanged: { vi: 'Phần cứng thay đổi', en: 'Hardware changed' },
  clone: { vi: 'Nghi dùng chung danh tính', en: 'PCs that share its identity' },
  encrypted: { vi: 'Khóa mã hóa', en: 'Key encrypted' },
  fingerprint: { vi: 'Dấu vân tay (SHA-256)', en: 'Fingerprint (SHA-256)' },
} as const satisfies Record<string, Words>;
