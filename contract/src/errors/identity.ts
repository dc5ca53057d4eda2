import type { ErrorTable } from './row.ts';

/** Errors about who an agent is. */
export const identityErrors = {
  E_AGENT_REVOKED: {
    exit: 4,
    status: 403,
    words: {
      vi: 'Chứng thư của {agent} đã bị thu hồi lúc {at}',
      en: 'The certificate of {agent} was revoked at {at}',
    },
    hint: {
      vi: 'Báo cáo chưa gửi vẫn được giữ. Nếu máy này đúng là của đơn vị, xin mã mới và chạy: motcua agent enrol --force',
      en: 'Reports that wait are kept. If this PC is really the unit’s, ask for a token and run: motcua agent enrol --force',
    },
  },
  E_AGENT_RETIRED: {
    exit: 4,
    status: 403,
    words: { vi: '{agent} đã thôi dùng từ {at}', en: '{agent} was retired at {at}' },
    hint: {
      vi: 'Gỡ phần mềm giám sát khỏi máy này, hoặc ghi danh lại bằng mã mới.',
      en: 'Remove the agent from this PC, or enrol it anew with a token.',
    },
  },
  E_PROOF_REFUSED: {
    exit: 4,
    status: 403,
    words: { vi: 'Không chứng minh được là {agent}: {why}', en: 'It is not proved to be {agent}: {why}' },
    hint: {
      vi: 'Phần mềm giám sát sẽ tự thử lại; nếu lặp lại, ghi danh lại bằng mã mới.',
      en: 'The agent tries again by itself; if it repeats, enrol anew with a token.',
    },
  },
  E_REQUEST_REJECTED: {
    exit: 4,
    status: 403,
    words: { vi: 'Yêu cầu {id} đã bị từ chối', en: 'Request {id} was refused' },
    hint: {
      vi: 'Hỏi người quản trị vì sao; chạy lại lệnh là một yêu cầu mới.',
      en: 'Ask the administrator why; the command run again makes a new request.',
    },
  },
  E_TRUST_NEEDED: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Chưa biết tin máy chủ nào: thiếu --ca-file hoặc --token-file',
      en: 'It is not known which hub to trust: --ca-file or --token-file is missing',
    },
    hint: {
      vi: 'Chép ca/ca.pem từ thư mục dữ liệu của máy chủ, hoặc dùng một mã ghi danh bất kỳ của nó.',
      en: "Copy ca/ca.pem from the hub's data folder, or use any enrolment token of it.",
    },
  },
  E_PENDING_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có yêu cầu {id}', en: 'There is no request {id}' },
    hint: { vi: 'Xem: motcua agent pending', en: 'See: motcua agent pending' },
  },
  E_PENDING_DECIDED: {
    exit: 6,
    status: 409,
    words: { vi: 'Yêu cầu {id} đã được quyết định: {state}', en: 'Request {id} was decided already: {state}' },
    hint: { vi: 'Xem: motcua agent pending', en: 'See: motcua agent pending' },
  },
  E_ENROL_TOKEN_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có mã ghi danh {id}', en: 'There is no enrolment token {id}' },
    hint: { vi: 'Xem: motcua agent token list', en: 'See: motcua agent token list' },
  },
  E_NETWORK_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Không hiểu mạng "{value}"', en: 'Cannot read the network "{value}"' },
    hint: { vi: 'Viết dạng 10.1.0.0/16 hoặc 2001:db8::/32.', en: 'Write 10.1.0.0/16 or 2001:db8::/32.' },
  },
  E_CA_PASSPHRASE_NEEDED: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Khóa CA trong {path} được mã hóa; cần mật khẩu',
      en: 'The key of the authority in {path} is encrypted; its passphrase is needed',
    },
    hint: {
      vi: 'Đặt MOTCUA_CA_PASSPHRASE_FILE là đường dẫn tệp chứa mật khẩu.',
      en: 'Set MOTCUA_CA_PASSPHRASE_FILE to the path of a file that holds it.',
    },
  },
  E_CA_PASSPHRASE_WRONG: {
    exit: 4,
    status: 403,
    words: { vi: 'Mật khẩu không mở được khóa CA trong {path}', en: 'The passphrase does not open the key in {path}' },
    hint: {
      vi: 'Kiểm tra MOTCUA_CA_PASSPHRASE_FILE; không có mật khẩu thì không mở được khóa.',
      en: 'Check MOTCUA_CA_PASSPHRASE_FILE; without the passphrase nobody can open the key.',
    },
  },
  E_CA_PASSPHRASE_SHORT: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Mật khẩu của khóa CA phải có ít nhất {least} ký tự',
      en: 'The passphrase of the authority needs at least {least} characters',
    },
    hint: { vi: 'Ví dụ: openssl rand -base64 32', en: 'Such as: openssl rand -base64 32' },
  },
  E_CA_DAMAGED: {
    exit: 1,
    status: 500,
    words: { vi: 'CA trong {path} hỏng: {detail}', en: 'The authority in {path} is damaged: {detail}' },
    hint: { vi: 'Dựng lại từ bản sao lưu: motcua hub restore', en: 'Restore it from a backup: motcua hub restore' },
  },
  E_CA_ROLL_STATE: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Chưa làm được bước này khi đổi CA: {detailVi}',
      en: 'This step of the roll-over is not possible now: {detail}',
    },
    hint: { vi: 'Xem: motcua hub ca show', en: 'See: motcua hub ca show' },
  },
} as const satisfies ErrorTable;
