import type { CommandTable } from './command-text.ts';

/** Help of the commands about who agents are: shut out, let in again, tokens, the authority. */
export const identityTexts = {
  'agent revoke': {
    summary: { vi: 'Thu hồi chứng thư của một máy, có hiệu lực ngay', en: 'Shut an agent out, at once' },
    about: {
      vi: 'Kết nối đang mở bị cắt. Máy giữ các báo cáo chưa gửi; muốn dùng lại thì ghi danh bằng mã mới.',
      en: 'Its connection is cut. The PC keeps what it has not sent; to use it again, enrol it with a new token.',
    },
    examples: [
      {
        line: 'motcua agent revoke AGENT --reason "mất máy"',
        words: { vi: 'Lý do được ghi lại', en: 'The reason is kept' },
      },
    ],
  },
  'agent retire': {
    summary: { vi: 'Cho một máy thôi dùng, không quay lại được', en: 'Retire an agent for good' },
    examples: [
      {
        line: 'motcua agent retire AGENT --reason "thanh lý"',
        words: { vi: 'Không còn được đếm', en: 'It is counted no more' },
      },
    ],
  },
  'agent clear-clone': {
    summary: { vi: 'Đã xử lý hai máy dùng chung một danh tính', en: 'Say that two PCs with one identity were seen to' },
    about: {
      vi: 'Máy sao chép phải được ghi danh lại bằng mã của nó trước. Nguyên nhân trong phiếu kết thúc; nếu hai máy vẫn luân phiên, nó được báo lại.',
      en: 'Enrol the copy with a token of its own first. The cause in the ticket ends; if two PCs still alternate, it is told again.',
    },
    examples: [
      {
        line: 'motcua agent clear-clone AGENT --reason "đã ghi danh lại máy sao chép"',
        words: { vi: 'Lý do được ghi lại', en: 'The reason is kept' },
      },
    ],
  },
  'agent pending': {
    summary: { vi: 'Các máy xin vào lại, chờ quyết định', en: 'PCs that ask to be let in again' },
    about: {
      vi: 'Máy tắt quá lâu nên chứng thư hết hạn, hoặc mất thư mục trạng thái.',
      en: 'PCs that were off for so long that their certificate ended, or that lost their state.',
    },
    examples: [
      { line: 'motcua agent pending', words: { vi: 'Đang chờ đứng trước', en: 'Those that wait come first' } },
    ],
  },
  'agent approve': {
    summary: { vi: 'Cho một máy vào lại', en: 'Let a PC in again' },
    examples: [
      {
        line: 'motcua agent approve ID',
        words: { vi: 'Mã lấy từ agent pending', en: 'The id comes from agent pending' },
      },
      {
        line: 'motcua agent approve ID --as AGENT',
        words: { vi: 'Máy mất trạng thái: nó từng là máy nào', en: 'A PC that lost its state: which one it was' },
      },
    ],
  },
  'agent reject': {
    summary: { vi: 'Không cho một máy vào lại', en: 'Refuse a PC that asks' },
    examples: [
      {
        line: 'motcua agent reject ID',
        words: { vi: 'Mã lấy từ agent pending', en: 'The id comes from agent pending' },
      },
    ],
  },
  'agent recover': {
    summary: {
      vi: 'Máy mất thư mục trạng thái xin vào lại và chờ duyệt',
      en: 'Have a PC that lost its state ask to be let in, and wait for the decision',
    },
    about: {
      vi: 'Chạy trên máy đó. Người quản trị thấy nó trong agent pending, giống máy nào, rồi duyệt. Ctrl-C rồi chạy lại vẫn là yêu cầu cũ.',
      en: 'Run it on that PC. IT staff see it in agent pending, and which one it looks like, and decide. Ctrl-C and run it again: it is the same request.',
    },
    examples: [
      {
        line: 'motcua agent recover --hub https://hub:8443 --unit 00364 --ca-file ca.pem',
        words: {
          vi: 'ca.pem lấy từ máy chủ: thư mục dữ liệu, ca/ca.pem',
          en: "ca.pem is the hub's: ca/ca.pem in its data folder",
        },
      },
    ],
  },
  'agent token list': {
    summary: { vi: 'Các mã ghi danh đã cấp', en: 'Enrolment tokens that were made' },
    examples: [{ line: 'motcua agent token list', words: { vi: 'Không hiện mã bí mật', en: 'Without their secrets' } }],
  },
  'agent token revoke': {
    summary: { vi: 'Thu hồi một mã ghi danh', en: 'End an enrolment token' },
    examples: [
      {
        line: 'motcua agent token revoke e-1234567890ab',
        words: { vi: 'Máy đã ghi danh không bị ảnh hưởng', en: 'PCs that used it stay' },
      },
    ],
  },
  'hub ca show': {
    summary: {
      vi: 'CA của cài đặt: hạn, mã hóa, số máy',
      en: 'The certificate authority: its end, its key, its agents',
    },
    examples: [{ line: 'motcua hub ca show --data ./data', words: { vi: 'Chỉ đọc', en: 'Only reads' } }],
  },
  'hub ca encrypt': {
    summary: {
      vi: 'Mã hóa khóa CA bằng mật khẩu trong một tệp',
      en: "Encrypt the authority's key by a passphrase in a file",
    },
    about: {
      vi: 'Từ đó máy chủ cần MOTCUA_CA_PASSPHRASE_FILE để chạy. Cất tệp đó ở nơi khác với bản sao lưu.',
      en: 'From then on the hub needs MOTCUA_CA_PASSPHRASE_FILE to run. Keep that file apart from the backups.',
    },
    examples: [
      {
        line: 'motcua hub ca encrypt --data ./data --passphrase-file ca.pass',
        words: {
          vi: 'Ví dụ tệp: openssl rand -base64 32 > ca.pass',
          en: 'Such a file: openssl rand -base64 32 > ca.pass',
        },
      },
    ],
  },
  'hub ca roll': {
    summary: { vi: 'Đổi CA mà không phải đến từng máy', en: 'Replace the authority without touching PCs' },
    about: {
      vi: 'Lần đầu: tạo CA mới, cả hai cùng được tin; các máy tự lấy chứng thư mới trong vài ngày. --finish: bỏ CA cũ khi không còn máy nào dùng. Máy chủ phải dừng khi chạy lệnh.',
      en: 'First: makes the new authority, both are trusted, and agents get new certificates by themselves within days. --finish: drops the old one once no agent needs it. The hub must not run meanwhile.',
    },
    examples: [
      { line: 'motcua hub ca roll --data ./data', words: { vi: 'Bắt đầu', en: 'Begin' } },
      { line: 'motcua hub ca roll --data ./data --finish', words: { vi: 'Kết thúc', en: 'End' } },
    ],
  },
} as const satisfies CommandTable;
