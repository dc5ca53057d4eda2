import type { CommandTable } from './command-text.ts';

/** Help of the commands about who did what and who may do what. */
export const accessTexts = {
  login: {
    summary: { vi: 'Đăng nhập vào một máy chủ', en: 'Log in to a hub' },
    examples: [
      {
        line: 'motcua login --hub https://hub.example.vn:8443 --user lan',
        words: {
          vi: 'Hỏi mật khẩu; MOTCUA_CA_FILE nêu chứng thư gốc',
          en: 'Asks for the password; MOTCUA_CA_FILE names the CA',
        },
      },
      {
        line: 'motcua login --hub https://hub.example.vn:8443',
        words: {
          vi: 'Qua máy chủ xác thực của cơ quan (OpenID Connect)',
          en: "By the agency's identity provider (OpenID Connect)",
        },
      },
      {
        line: 'motcua login --data /srv/motcua --user lan --password-file mk.txt',
        words: { vi: 'Máy chủ trên máy này, không hỏi', en: 'A hub on this machine, without asking' },
      },
    ],
  },
  logout: {
    summary: { vi: 'Kết thúc phiên làm việc', en: 'End the session' },
    examples: [
      { line: 'motcua logout', words: { vi: 'Phiên của ngữ cảnh hiện tại', en: 'That of the current context' } },
    ],
  },
  whoami: {
    summary: { vi: 'Tôi là ai, được làm gì', en: 'Who I am, and what I may do' },
    examples: [{ line: 'motcua whoami', words: { vi: 'Vai trò và quyền', en: 'Roles and permissions' } }],
  },
  'user list': {
    summary: { vi: 'Tài khoản và vai trò', en: 'Accounts and their roles' },
    examples: [{ line: 'motcua user list', words: { vi: 'Ai có quyền gì', en: 'Who may do what' } }],
  },
  'user add': {
    summary: { vi: 'Thêm một tài khoản', en: 'Add an account' },
    examples: [
      {
        line: 'motcua user add lan --display "Cán bộ CNTT 1" --role it@00364',
        words: { vi: 'Chỉ trong đơn vị 00364 và cấp dưới', en: 'Only in unit 00364 and what is below it' },
      },
    ],
  },
  'user set': {
    summary: { vi: 'Sửa, khóa, mở một tài khoản', en: 'Change, disable or enable an account' },
    examples: [
      {
        line: 'motcua user set lan --role it@00364 --role viewer',
        words: { vi: 'Mọi vai trò từ nay', en: 'All roles from now on' },
      },
      {
        line: 'motcua user set lan --disable',
        words: { vi: 'Khóa ngay, chấm dứt mọi phiên', en: 'At once, with all sessions' },
      },
    ],
  },
  'user one-time-code': {
    summary: {
      vi: 'Đăng nhập bằng cả mã dùng một lần (của chính mình)',
      en: 'Have a one-time code asked for at login (your own)',
    },
    examples: [
      {
        line: 'motcua user one-time-code',
        words: { vi: 'Bật; cần ứng dụng xác thực', en: 'On; needs an authenticator program' },
      },
      { line: 'motcua user one-time-code --off', words: { vi: 'Tắt', en: 'Off' } },
    ],
  },
  'token make': {
    summary: { vi: 'Tạo mã truy cập cho một chương trình', en: 'Make a token for a program' },
    examples: [
      {
        line: 'motcua token make "bảng điện tử" --permission status.read --expires 90d > token.txt',
        words: { vi: 'Ít quyền nhất có thể', en: 'As few rights as can be' },
      },
    ],
  },
  'token list': {
    summary: { vi: 'Mã truy cập đã tạo', en: 'Tokens that were made' },
    examples: [{ line: 'motcua token list', words: { vi: 'Kể cả đã thu hồi', en: 'Also revoked ones' } }],
  },
  'token revoke': {
    summary: { vi: 'Thu hồi một mã truy cập', en: 'Revoke a token' },
    examples: [{ line: 'motcua token revoke 3', words: { vi: 'Có hiệu lực ngay', en: 'At once' } }],
  },
  'context list': {
    summary: { vi: 'Các máy chủ trong cấu hình của bạn', en: 'The hubs in your configuration' },
    examples: [{ line: 'motcua context list', words: { vi: 'Máy chủ nào đang dùng', en: 'Which one is current' } }],
  },
  'context use': {
    summary: { vi: 'Chuyển sang máy chủ khác', en: 'Go over to another hub' },
    examples: [{ line: 'motcua context use hanoi', words: { vi: 'Theo tên', en: 'By its name' } }],
  },
  'audit-log list': {
    summary: { vi: 'Nhật ký kiểm toán: ai đã làm gì, lúc nào', en: 'The audit log: who did what, and when' },
    examples: [{ line: 'motcua audit-log list --limit 20', words: { vi: '20 việc gần nhất', en: 'The last 20' } }],
  },
  'audit-log export': {
    summary: { vi: 'Xuất toàn bộ nhật ký kiểm toán', en: 'The whole audit log, for keeping elsewhere' },
    examples: [
      {
        line: 'motcua audit-log export -o json > log.json',
        words: { vi: 'Kiểm lại được về sau', en: 'Can be verified' },
      },
      { line: 'motcua audit-log export -o csv > log.csv', words: { vi: 'Mở bằng Excel', en: 'For Excel' } },
    ],
  },
  'audit-log verify': {
    summary: {
      vi: 'Nhật ký kiểm toán có còn nguyên như khi ghi không',
      en: 'Whether the audit log is as it was written',
    },
    examples: [
      { line: 'motcua audit-log verify', words: { vi: 'Nhật ký trên máy chủ', en: "The hub's own" } },
      {
        line: 'motcua audit-log verify -f log.json',
        words: { vi: 'Tệp đã xuất, không cần máy chủ', en: 'An export; no hub' },
      },
    ],
  },
} as const satisfies CommandTable;
