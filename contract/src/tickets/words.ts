import type { Catalogue } from '../text/catalogue.ts';

/** Names of the states of tickets, in the words that Vietnamese offices use for them. */
export const ticketStateWords = {
  new: { vi: 'Mới tiếp nhận', en: 'new' },
  triaged: { vi: 'Đã phân loại', en: 'triaged' },
  waiting_approval: { vi: 'Chờ phê duyệt', en: 'waiting for approval' },
  assigned: { vi: 'Đã phân công', en: 'assigned' },
  in_progress: { vi: 'Đang xử lý', en: 'in progress' },
  waiting_parts: { vi: 'Chờ linh kiện, vật tư', en: 'waiting for parts' },
  waiting_vendor: { vi: 'Chờ nhà cung cấp (bảo hành)', en: 'waiting for vendor' },
  resolved: { vi: 'Đã khắc phục', en: 'resolved' },
  accepted: { vi: 'Đã nghiệm thu', en: 'accepted' },
  closed: { vi: 'Đã đóng', en: 'closed' },
  reopened: { vi: 'Mở lại (tái diễn)', en: 'reopened' },
  rejected: { vi: 'Từ chối', en: 'rejected' },
} as const satisfies Catalogue;

/** Names of the priorities. */
export const priorityWords = {
  P1: { vi: 'Khẩn cấp', en: 'urgent' },
  P2: { vi: 'Cao', en: 'high' },
  P3: { vi: 'Thường', en: 'normal' },
} as const satisfies Catalogue;

/** Who it is that says something is broken. */
export const voiceSourceWords = {
  person: { vi: 'Người dùng', en: 'person' },
  agent: { vi: 'Phần mềm giám sát', en: 'agent' },
  register: { vi: 'Sổ tài sản', en: 'register' },
} as const satisfies Catalogue;

/** Desks that a ticket can lie on, and the actors of the tables of authority. */
export const deskWords = {
  it_staff: { vi: 'Bộ phận công nghệ thông tin', en: 'IT staff' },
  procurement: { vi: 'Bộ phận mua sắm', en: 'procurement' },
  counter_head: { vi: 'Trưởng Bộ phận Một cửa', en: 'head of the one-stop counter' },
  unit_head: { vi: 'Thủ trưởng đơn vị', en: 'head of the unit' },
  superior: { vi: 'Cơ quan cấp trên', en: 'superior agency' },
} as const satisfies Catalogue;
/** The clocks of a ticket. */
export const clockWords = {
  reaction: { vi: 'tiếp nhận', en: 'reaction' },
  repair: { vi: 'khắc phục', en: 'repair' },
  waiting: { vi: 'chờ', en: 'waiting' },
} as const satisfies Catalogue;

/** What a clock does in a state. */
export const clockActionWords = {
  runs: { vi: 'chạy', en: 'runs' },
  waits: { vi: 'đứng', en: 'stands still' },
  done: { vi: 'xong', en: 'done' },
} as const satisfies Catalogue;

/** What somebody is told of a clock. */
export const escalationWords = {
  due_soon: { vi: 'sắp hết hạn', en: 'due soon' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  long_overdue: { vi: 'quá hạn đã lâu', en: 'long overdue' },
} as const satisfies Catalogue;

/** Why a ticket became more urgent by itself. */
export const priorityReasonWords = {
  'last-of-its-work': {
    vi: 'đơn vị không còn thiết bị nào làm được việc này',
    en: 'nothing is left in the unit that can do this work',
  },
} as const satisfies Catalogue;

/** What is advised of a device that is to be repaired. */
export const repairAdviceWords = {
  repair: { vi: 'nên sửa', en: 'repair it' },
  replace: { vi: 'nên thay', en: 'replace it' },
  unknown: { vi: 'chưa đủ dữ liệu', en: 'not enough is known' },
} as const satisfies Catalogue;

/** Why. */
export const repairReasonWords = {
  'under-warranty': { vi: 'còn bảo hành', en: 'under warranty' },
  age: { vi: 'tuổi {value} năm', en: '{value} years old' },
  repairs: { vi: 'đã sửa {value} lần', en: 'repaired {value} times' },
  'cost-share': { vi: 'chi phí bằng {value}% giá trần', en: 'costs {value} % of the price ceiling' },
  'spent-share': { vi: 'đã chi bằng {value}% giá trần', en: '{value} % of the price ceiling was spent before' },
} as const satisfies Catalogue;

/** What each of them is about, where it is not known. */
export const repairUnknownWords = {
  'under-warranty': { vi: 'hạn bảo hành', en: 'the end of the warranty' },
  age: { vi: 'năm mua', en: 'the year' },
  repairs: { vi: 'số lần sửa', en: 'repairs' },
  'cost-share': { vi: 'dự toán hoặc giá trần', en: 'the estimate or the price ceiling' },
  'spent-share': { vi: 'đã chi bao nhiêu, hoặc giá trần', en: 'what was spent, or the price ceiling' },
} as const satisfies Catalogue;

/** What is decided about devices. */
export const authorityActionWords = {
  repair: { vi: 'sửa chữa', en: 'repair' },
  urgent_repair: { vi: 'sửa chữa khẩn cấp', en: 'urgent repair' },
  purchase: { vi: 'mua sắm', en: 'purchase' },
  dispose: { vi: 'thanh lý', en: 'disposal' },
  norm: { vi: 'định mức', en: 'norm' },
} as const satisfies Catalogue;

/** What each event says to a person; `reasons`, `reason` and `state` are put in that person's language first. */
export const ticketEventWords = {
  opened: {
    vi: 'Mở phiếu, mức {priority}: {reasons} (từ {faultSince})',
    en: 'Opened with priority {priority}: {reasons} (since {faultSince})',
  },
  cause_added: { vi: 'Thêm nguyên nhân: {reason} (từ {since})', en: 'New cause: {reason} (since {since})' },
  cause_ended: { vi: 'Hết nguyên nhân: {reason} (lúc {until})', en: 'Cause ended: {reason} (at {until})' },
  voiced: { vi: 'Thêm người báo: {reason}. {text}', en: 'One more report: {reason}. {text}' },
  assigned: { vi: 'Giao cho {to}. {note}', en: 'Assigned to {to}. {note}' },
  commented: { vi: 'Ghi chú: {text}', en: 'Comment: {text}' },
  submitted: {
    vi: 'Trình {desk} phê duyệt {action}, {amount} đồng. {note}',
    en: 'Submitted to {desk}: {action}, {amount} đồng. {note}',
  },
  approved: {
    vi: '{desk} phê duyệt {action}, {amount} đồng, theo {source}; giao {to}. {note}',
    en: 'Approved by {desk}: {action}, {amount} đồng, by {source}; assigned to {to}. {note}',
  },
  priority_changed: {
    vi: 'Nâng mức từ {from} lên {to}: {because} (phiếu {ticket})',
    en: 'Raised from {from} to {to}: {because} (ticket {ticket})',
  },
  escalated: {
    vi: 'Đồng hồ "{clock}": {step}, hạn {dueAt}; báo {to}',
    en: 'Clock "{clock}": {step}, due {dueAt}; {to} is told',
  },
  moved: {
    vi: 'Chuyển sang: {state}. Nhà cung cấp: {vendor}. Linh kiện: {part}. {note}',
    en: 'Moved to: {state}. Vendor: {vendor}. Part: {part}. {note}',
  },
  lent: {
    vi: 'Cho mượn máy thay thế {tag} của {from}, hẹn trả {until}. {note}',
    en: 'Lent {tag} of {from} as a replacement, to be back by {until}. {note}',
  },
  returned: { vi: 'Đã nhận lại máy thay thế {tag}. {note}', en: 'The replacement {tag} is back. {note}' },
  photo_added: { vi: 'Thêm ảnh {photo}', en: 'Photo {photo} added' },
  photo_removed: { vi: 'Gỡ ảnh {photo}: {reason}', en: 'Photo {photo} removed: {reason}' },
  unit_moved: {
    vi: 'Chuyển theo đơn vị, từ {from} sang {to} (thay đổi số {change})',
    en: 'Followed its unit from {from} to {to} (change {change})',
  },
  linked: { vi: 'Thuộc phiếu chung số {case}', en: 'Part of the case in ticket {case}' },
  resolved: {
    vi: 'Thiết bị chạy lại: {readings} lần đo tốt liên tiếp, từ {from} đến {to}',
    en: 'The device works again: {readings} healthy readings in a row, from {from} to {to}',
  },
  closed: {
    vi: 'Đóng phiếu, bằng chứng: {readings} lần đo tốt liên tiếp',
    en: 'Closed; proof: {readings} healthy readings in a row',
  },
  reopened: {
    vi: 'Hỏng lại, mở lại phiếu, mức {priority}: {reasons} (từ {faultSince}). {note}',
    en: 'The fault came back; reopened with priority {priority}: {reasons} (since {faultSince}). {note}',
  },
} as const satisfies Catalogue;
