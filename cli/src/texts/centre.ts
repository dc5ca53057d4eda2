import type { Words } from '@motcua/contract';
import type { LinkReason, PathReason, PathStatus } from '@motcua/infra';

/** What help says about flags of the data centres. */
export const centreFlagTexts = {
  stack: { vi: 'Tên stack: tệp Pulumi.TÊN.yaml', en: 'Name of the stack: the file Pulumi.NAME.yaml' },
  project: {
    vi: 'Thư mục có Pulumi.yaml; mặc định là thư mục gần nhất trở lên',
    en: 'Folder with Pulumi.yaml; otherwise the nearest one upwards',
  },
  refresh: { vi: 'Xem lại các máy trước', en: 'Look at the hosts first' },
  yes: { vi: 'Không hỏi lại', en: 'Do not ask' },
  outsideWindow: { vi: 'Làm cả khi ngoài khung giờ thay đổi', en: 'Go on outside the change window' },
  reason: { vi: 'Vì sao không thể chờ; được ghi lại', en: 'Why it cannot wait; it is written down' },
} as const satisfies Record<string, Words>;

/** What is said while a lab is made or removed. */
export const labStepTexts = {
  buildRoot: {
    vi: 'Dựng hệ thống gốc (một lần, vài phút)',
    en: 'Building the root file system (once, some minutes)',
  },
  makeKeys: { vi: 'Tạo khóa', en: 'Making the keys' },
  makeBridge: { vi: 'Tạo cầu mạng', en: 'Making the bridge' },
  copyRoot: { vi: 'Chép hệ thống gốc', en: 'Copying the root file system' },
  start: { vi: 'Khởi động', en: 'Starting' },
  await: { vi: 'Chờ máy sẵn sàng', en: 'Waiting until it is ready' },
  stop: { vi: 'Dừng', en: 'Stopping' },
  removeBridge: { vi: 'Xóa cầu mạng', en: 'Removing the bridge' },
  removeFolder: { vi: 'Xóa thư mục', en: 'Removing the folder' },
} as const satisfies Record<string, Words>;

/** Words of what is done to a thing on a host, by the engine's own. */
export const changeTexts: Readonly<Record<string, Words>> = {
  create: { vi: 'tạo', en: 'create' },
  update: { vi: 'sửa', en: 'update' },
  delete: { vi: 'xóa', en: 'delete' },
  replace: { vi: 'thay', en: 'replace' },
};

/** Words of what was found altered by hand. */
export const driftTexts: Readonly<Record<string, Words>> = {
  update: { vi: 'đã bị sửa', en: 'altered' },
  delete: { vi: 'không còn', en: 'gone' },
};

/** How strict a rule of the policy pack is. */
export const levelTexts: Readonly<Record<'mandatory' | 'advisory', Words>> = {
  mandatory: { vi: 'bắt buộc', en: 'mandatory' },
  advisory: { vi: 'khuyến nghị', en: 'advice' },
};

/** What a server of the database is. */
export const memberTexts = {
  primary: { vi: 'chính', en: 'primary' },
  synchronous: { vi: 'bản sao đồng bộ', en: 'synchronous standby' },
  replica: { vi: 'bản sao', en: 'replica' },
} as const satisfies Record<string, Words>;

/** Why a figure of a link is not known. */
export const linkReasonTexts: Readonly<Record<LinkReason, Words>> = {
  witness: { vi: 'chỉ đo giữa hai trung tâm', en: 'measured between the sites only' },
  undeclared: { vi: 'không khai báo đường nào', en: 'no path is declared' },
  unreachable: { vi: 'máy không trả lời', en: 'the host does not answer' },
  never: { vi: 'chưa đo lần nào', en: 'never measured yet' },
  old: { vi: 'lần đo cuối quá 13 giờ', en: 'last measured more than 13 hours ago' },
  unread: { vi: 'không đọc được lượng gửi', en: 'what it sends could not be read' },
};

/** How a path between the sites is. */
export const pathStateTexts: Readonly<Record<PathStatus['state'], Words>> = {
  up: { vi: 'thông', en: 'up' },
  lossy: { vi: 'mất gói', en: 'loses packets' },
  lost: { vi: 'mất', en: 'lost' },
  unknown: { vi: 'không rõ', en: 'unknown' },
};

/** Why nobody knows how a path is. */
export const pathReasonTexts: Readonly<Record<PathReason, Words>> = {
  'no-ends': { vi: 'stack không khai báo ends của đường này', en: 'the stack file declares no ends of it' },
  'one-end': { vi: 'chỉ một trung tâm khai báo ends', en: 'ends are declared for one site only' },
  unreachable: { vi: 'máy không trả lời', en: 'a host does not answer' },
  never: { vi: 'chưa đo được: journalctl -u motcua-paths', en: 'not measured: journalctl -u motcua-paths' },
  old: {
    vi: 'số liệu đã cũ: systemctl status motcua-paths.timer',
    en: 'figures are old: systemctl status motcua-paths.timer',
  },
};

export const centreTexts = {
  step: { vi: '[{number}/{of}] {words} {host}', en: '[{number}/{of}] {words} {host}' },
  doing: { vi: '{words}', en: '{words}' },
  ifNot: { vi: 'Khi bước này hỏng: {words}', en: 'When this step fails: {words}' },
  change: { vi: '{action} {kind} {what}', en: '{action} {kind} {what}' },
  labReady: {
    vi: 'Phòng thử sẵn sàng (dữ liệu mô phỏng). Tiếp theo: motcua dc up --stack lab',
    en: 'The lab is ready (simulated data). Next: motcua dc up --stack lab',
  },
  labGone: { vi: 'Không còn phòng thử trên máy này.', en: 'There is no lab on this machine any more.' },
  none: { vi: 'Không có thay đổi ({resources} mục).', en: 'No changes ({resources} things).' },
  some: { vi: '{count} thay đổi trong {resources} mục.', en: '{count} changes among {resources} things.' },
  drift: {
    vi: '{count} mục không còn như đã khai báo. Sửa lại: motcua dc up --stack {stack}',
    en: '{count} things are not as declared. To repair: motcua dc up --stack {stack}',
  },
  violated: {
    vi: '{mandatory} vi phạm bắt buộc, {advisory} khuyến nghị.',
    en: '{mandatory} mandatory violations, {advisory} pieces of advice.',
  },
  outside: {
    vi: 'Ngoài khung giờ thay đổi, vì: {reason}',
    en: 'Outside the change window, because: {reason}',
  },
  restoreTested: {
    vi: 'Khôi phục thử gần nhất: {on}, {tables} bảng, {differences} khác.',
    en: 'Last restore test: {on}, {tables} tables, {differences} differ.',
  },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  level: { vi: 'Mức', en: 'Level' },
  message: { vi: 'Nội dung', en: 'What is wrong' },
  because: { vi: 'Căn cứ', en: 'Because' },
  advice: { vi: 'Lưu ý về tệp stack', en: 'About the stack file' },
  askDestroy: {
    vi: 'Gỡ mọi thứ của stack này khỏi các máy?',
    en: 'Remove everything of this stack from its hosts?',
  },
  unlocked: { vi: 'Đã mở khóa stack {stack}.', en: 'The stack {stack} is unlocked.' },
  action: { vi: 'Thay đổi', en: 'Change' },
  kind: { vi: 'Loại', en: 'Kind' },
  what: { vi: 'Mục', en: 'Thing' },
  host: { vi: 'Máy', en: 'Host' },
  place: { vi: 'Nơi', en: 'Place' },
  role: { vi: 'Vai trò', en: 'Role' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  reachable: { vi: 'Kết nối được', en: 'Reachable' },
  disk: { vi: 'Ổ đĩa trống (%)', en: 'Disk free (%)' },
  memory: { vi: 'Bộ nhớ trống (%)', en: 'Memory free (%)' },
  failed: { vi: 'Dịch vụ hỏng', en: 'Failed units' },
  booted: { vi: 'Khởi động lúc', en: 'Booted' },
  detail: { vi: 'Chi tiết', en: 'Detail' },
  hubReady: { vi: 'Nhận báo cáo', en: 'Takes reports' },
  vote: { vi: 'Phiếu bầu (etcd)', en: 'Vote (etcd)' },
  backup: { vi: 'Bản sao lưu mới nhất', en: 'Newest backup' },
  certificate: { vi: 'Chứng thư hết hạn sớm nhất', en: 'First certificate ends' },
  primary: { vi: 'Cơ sở dữ liệu chính ở {host}.', en: 'The primary database is at {host}.' },
  noPrimary: { vi: 'Không trung tâm nào có cơ sở dữ liệu chính.', en: 'No site has a primary database.' },
  writableUnknown: {
    vi: 'Chưa biết có ghi được không: không trung tâm nào trả lời. Phiếu bầu thấy được: {healthy} trong {of}.',
    en: 'Whether anything can be written is not known: no site answers. Votes seen: {healthy} of {of}.',
  },
  noneLeads: {
    vi: 'Chỉ đọc: phiếu bầu đủ ({healthy} trong {of}), nhưng chưa cơ sở dữ liệu nào làm chính. Chuyển trung tâm mất dưới một phút; nếu lâu hơn: journalctl -u patroni ở cả hai nơi, và khi dữ liệu đã mất: motcua dc restore --to THỜI_ĐIỂM. Báo cáo chờ ở các máy cho đến khi ghi lại được.',
    en: 'Read-only: there are votes enough ({healthy} of {of}), but no database leads. A failover takes less than a minute; after that: journalctl -u patroni at both sites, and where the data is gone: motcua dc restore --to TIME. Reports wait at the PCs until it can be written again.',
  },
  readOnly: {
    vi: 'Chỉ đọc: không trung tâm nào nhận ghi; còn {healthy} trong {of} phiếu bầu, phải quá nửa. Báo cáo chờ ở các máy cho đến khi ghi lại được.',
    en: 'Read-only: no site takes writes; {healthy} of {of} votes are left, and more than half are needed. Reports wait at the PCs until it can be written again.',
  },
  votes: { vi: 'Phiếu bầu: {healthy} trong {of}.', en: 'Votes: {healthy} of {of}.' },
  rpoAtRisk: {
    vi: 'Không có bản sao đồng bộ: mất trung tâm chính lúc này có thể mất báo cáo đã xác nhận.',
    en: 'There is no synchronous standby: to lose the primary now may lose acknowledged reports.',
  },
  database: { vi: 'Cơ sở dữ liệu', en: 'Database' },
  state: { vi: 'Trạng thái', en: 'State' },
  timeline: { vi: 'Dòng thời gian', en: 'Timeline' },
  lag: { vi: 'Chậm (byte)', en: 'Behind (bytes)' },
  linkFrom: { vi: 'Đường truyền từ', en: 'Link from' },
  linkTo: { vi: 'Đến', en: 'To' },
  loss: { vi: 'Mất gói (%)', en: 'Loss (%)' },
  latency: { vi: 'Độ trễ (ms)', en: 'Latency (ms)' },
  declared: { vi: 'Hợp đồng (Mbit/s)', en: 'Declared (Mbit/s)' },
  throughput: { vi: 'Qua được (Mbit/s)', en: 'Came through (Mbit/s)' },
  offered: { vi: 'Đã gửi thử (Mbit/s)', en: 'Asked for (Mbit/s)' },
  measuredAge: { vi: 'Đo cách đây (phút)', en: 'Measured (min ago)' },
  measuredAt: { vi: 'Đo lúc', en: 'Measured at' },
  sends: { vi: 'Đang gửi (Mbit/s)', en: 'Sends now (Mbit/s)' },
  headroom: { vi: 'Còn dư (Mbit/s)', en: 'Headroom (Mbit/s)' },
  whyUnknown: { vi: 'Không rõ vì', en: 'Unknown because' },
  path: { vi: 'Đường', en: 'Path' },
  carrier: { vi: 'Nhà mạng', en: 'Carrier' },
  route: { vi: 'Tuyến', en: 'Route' },
} as const satisfies Record<string, Words>;
