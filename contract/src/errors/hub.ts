import type { ErrorTable } from './row.ts';

/** Errors of `hub`. */
export const hubErrors = {
  E_DATA_MISSING: {
    exit: 5,
    status: 404,
    words: { vi: 'Thư mục {path} chưa có cài đặt nào', en: 'There is no installation in {path}' },
    hint: { vi: 'Tạo bằng: motcua init --data {path}', en: 'Make one: motcua init --data {path}' },
  },
  E_DATA_EXISTS: {
    exit: 6,
    status: 409,
    words: { vi: 'Thư mục {path} đã có một cài đặt', en: 'Folder {path} already holds an installation' },
    hint: { vi: 'Dùng thư mục khác; không có gì bị ghi đè.', en: 'Use another folder; nothing was overwritten.' },
  },
  E_SCHEMA_NEWER: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Cơ sở dữ liệu ở phiên bản {found}, mới hơn phiên bản {known} của chương trình',
      en: 'The database has schema {found}, newer than {known} that this program knows',
    },
    hint: {
      vi: 'Dùng bản chương trình mới hơn; không hạ cấp cơ sở dữ liệu.',
      en: 'Use a newer program; databases are not downgraded.',
    },
  },
  E_BROKER_UNREACHABLE: {
    exit: 7,
    status: 503,
    words: { vi: 'Máy chủ chưa kết nối được với bộ trung chuyển tin', en: 'The hub has no connection to its broker' },
    hint: {
      vi: 'Nhật ký của máy chủ ghi lý do; các phần mềm giám sát giữ báo cáo của mình cho đến khi nối lại.',
      en: 'The log of the hub says why; agents keep their reports until it is back.',
    },
  },
  E_REVOCATION_NOT_EFFECTIVE: {
    exit: 7,
    status: 503,
    words: {
      vi: 'Bộ trung chuyển tin còn nhận chứng thư đã thu hồi: {detail}',
      en: 'The broker still takes certificates that are revoked: {detail}',
    },
    hint: {
      vi: 'Xem thư mục MOTCUA_BROKER_FILES và cách bộ trung chuyển nạp lại tệp (docs/operations.md).',
      en: 'See the folder MOTCUA_BROKER_FILES and how the broker is made to read it again (docs/operations.md).',
    },
  },
  E_BROKER_RESTART_NEEDED: {
    exit: 1,
    status: 503,
    words: {
      vi: 'CA đã đổi mà bộ trung chuyển tin chưa khởi động lại',
      en: 'The authorities have changed, and the broker was not restarted since',
    },
    hint: {
      vi: 'Khởi động lại: systemctl restart mosquitto. Các máy tự nối lại, báo cáo chưa gửi vẫn được giữ.',
      en: 'Restart it: systemctl restart mosquitto. Agents come back by themselves and keep what they have not sent.',
    },
  },
  E_BACKUP_MISSING: {
    exit: 5,
    status: 404,
    words: { vi: 'Thư mục {path} không phải một bản sao lưu hoàn chỉnh', en: 'Folder {path} is not a complete backup' },
    hint: { vi: 'Bản sao lưu hoàn chỉnh có tệp manifest.json.', en: 'A complete backup has a manifest.json.' },
  },
  E_BACKUP_DAMAGED: {
    exit: 1,
    status: 400,
    words: { vi: 'Bản sao lưu {path} bị hỏng: {detail}', en: 'Backup {path} is damaged: {detail}' },
    hint: { vi: 'Dùng bản sao lưu khác; không có gì bị ghi.', en: 'Use another backup; nothing was written.' },
  },
  E_BACKUP_NOT_SQLITE: {
    exit: 2,
    status: 400,
    words: { vi: 'Dữ liệu của cài đặt này nằm trong PostgreSQL', en: 'The data of this installation is in PostgreSQL' },
    hint: { vi: 'Sao lưu bằng pgBackRest hoặc pg_dump.', en: 'Back it up with pgBackRest or pg_dump.' },
  },
  E_BACKUP_TARGET_NOT_EMPTY: {
    exit: 6,
    status: 409,
    words: { vi: 'Thư mục {path} không trống', en: 'Folder {path} is not empty' },
    hint: { vi: 'Nêu một thư mục mới; không có gì bị ghi đè.', en: 'Name a new folder; nothing was overwritten.' },
  },
  E_COPY_DIFFERS: {
    exit: 1,
    status: 500,
    words: {
      vi: 'Bảng {table} sau khi chép khác bản gốc ({rows} dòng); không có gì được giữ lại',
      en: 'Table {table} differs from the original after the copy ({rows} rows); nothing was kept',
    },
    hint: {
      vi: 'Dữ liệu gốc còn nguyên; báo lỗi này cho nhóm phát triển.',
      en: 'The original is untouched; report this.',
    },
  },
  E_STORE_URL_INVALID: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Địa chỉ cơ sở dữ liệu {url} không hợp lệ: {detailVi}',
      en: 'The database address {url} is not valid: {detail}',
    },
    hint: {
      vi: 'Ví dụ: postgres://motcua@db1,db2/motcua?sslrootcert=ca.pem; mật khẩu để trong tệp riêng.',
      en: 'Such as postgres://motcua@db1,db2/motcua?sslrootcert=ca.pem; the password stands in a file of its own.',
    },
  },
  E_STORE_HOLDS_DATA: {
    exit: 6,
    status: 409,
    words: { vi: 'Cơ sở dữ liệu này đã có một cài đặt', en: 'This database already holds an installation' },
    hint: {
      vi: 'Dùng cơ sở dữ liệu trống khác; không có gì bị ghi đè.',
      en: 'Use another, empty one; nothing was overwritten.',
    },
  },
  E_STORE_UNREACHABLE: {
    exit: 7,
    status: 503,
    words: {
      vi: 'Không máy chủ cơ sở dữ liệu nào nhận ghi: {detail}',
      en: 'No database server takes writes: {detail}',
    },
    hint: {
      vi: 'Kiểm tra cụm PostgreSQL (patronictl list) và đường mạng tới đó.',
      en: 'Look at the PostgreSQL cluster (patronictl list) and the way to it.',
    },
  },
  E_TOKEN_REFUSED: {
    exit: 4,
    status: 403,
    words: { vi: 'Mã ghi danh không dùng được: {why}', en: 'The enrolment token cannot be used: {why}' },
    hint: { vi: 'Xin mã mới: motcua agent token --unit MÃ', en: 'Ask for a new one: motcua agent token --unit CODE' },
  },
  E_CSR_INVALID: {
    exit: 1,
    status: 400,
    words: { vi: 'Yêu cầu cấp chứng thư không hợp lệ: {detail}', en: 'The certificate request is not valid: {detail}' },
    hint: { vi: 'Ghi danh lại bằng phần mềm giám sát chính thức.', en: 'Enrol again with the agent itself.' },
  },
  E_UNAUTHENTICATED: {
    exit: 4,
    status: 401,
    words: { vi: 'Chưa xác thực với máy chủ', en: 'Not authenticated to the hub' },
    hint: { vi: 'Đặt MOTCUA_TOKEN_FILE hoặc --data.', en: 'Set MOTCUA_TOKEN_FILE or --data.' },
  },
  E_LOGIN_REFUSED: {
    exit: 4,
    status: 401,
    words: { vi: 'Tên, mật khẩu hoặc mã dùng một lần không đúng', en: 'Name, password or one-time code is wrong' },
    hint: {
      vi: 'Thử lại; quên mật khẩu thì đề nghị quản trị viên đặt lại: motcua user set TÊN',
      en: 'Try again; an administrator can set a new password: motcua user set NAME',
    },
  },
  E_LOGIN_LOCKED: {
    exit: 4,
    status: 429,
    words: {
      vi: 'Tài khoản tạm khóa vì nhập sai nhiều lần; thử lại sau {seconds} giây',
      en: 'The account is locked after wrong tries; try again in {seconds} s',
    },
    hint: {
      vi: 'Chờ hết giờ khóa; nếu không phải bạn đã nhập sai, báo quản trị viên.',
      en: 'Wait; if it was not you who tried, tell an administrator.',
    },
  },
  E_OIDC_NOT_SET: {
    exit: 2,
    status: 404,
    words: { vi: 'Máy chủ này không dùng máy chủ xác thực', en: 'This hub has no identity provider' },
    hint: {
      vi: 'Đăng nhập bằng mật khẩu: motcua login --user TÊN',
      en: 'Log in by password: motcua login --user NAME',
    },
  },
  E_OIDC_UNREACHABLE: {
    exit: 7,
    status: 503,
    words: {
      vi: 'Không dùng được máy chủ xác thực {issuer}: {detail}',
      en: 'Identity provider {issuer} is of no use: {detail}',
    },
    hint: {
      vi: 'Kiểm tra đường mạng tới đó; mật khẩu vẫn dùng được.',
      en: 'Look at the way to it; passwords still work.',
    },
  },
  E_OIDC_REFUSED: {
    exit: 4,
    status: 401,
    words: {
      vi: 'Giấy chứng của máy chủ xác thực không được nhận: {detail}',
      en: 'The ID token is not taken: {detail}',
    },
    hint: {
      vi: 'Đăng nhập lại; kiểm tra đồng hồ của cả hai máy.',
      en: 'Log in again; look at the clocks of both machines.',
    },
  },
  E_OIDC_NO_ACCOUNT: {
    exit: 4,
    status: 403,
    words: { vi: 'Chưa có tài khoản nào cho {subject}', en: 'There is no account for {subject}' },
    hint: {
      vi: 'Quản trị viên thêm: motcua user add TÊN --subject "{subject}" --role VAI-TRÒ',
      en: 'An administrator adds one: motcua user add NAME --subject "{subject}" --role ROLE',
    },
  },
  E_OIDC_STATE: {
    exit: 4,
    status: 401,
    words: {
      vi: 'Lần đăng nhập này không bắt đầu ở trình duyệt này, hoặc đã quá 10 phút',
      en: 'This login was not begun in this browser, or more than 10 minutes ago',
    },
    hint: {
      vi: 'Đăng nhập lại từ trang đầu; cho phép cookie của trang này.',
      en: 'Begin again from the first page; allow cookies of this site.',
    },
  },
  E_FOREIGN_PAGE: {
    exit: 4,
    status: 403,
    words: {
      vi: 'Yêu cầu thay đổi không đến từ trang của Motcua',
      en: 'The request for a change does not come from a page of Motcua',
    },
    hint: {
      vi: 'Trang web gửi kèm tiêu đề {header}; chương trình dùng mã truy cập (Authorization: Bearer).',
      en: 'A page sends the header {header}; a program uses a token (Authorization: Bearer).',
    },
  },
  E_CODE_NEEDED: {
    exit: 4,
    status: 401,
    words: { vi: 'Tài khoản này cần mã dùng một lần', en: 'This account needs a one-time code' },
    hint: { vi: 'Nhập mã 6 số từ ứng dụng xác thực.', en: 'Enter the 6 digits from the authenticator program.' },
  },
  E_PASSWORD_WEAK: {
    exit: 1,
    status: 400,
    words: { vi: 'Mật khẩu không dùng được: {whyVi}', en: 'The password cannot be used: {why}' },
    hint: {
      vi: 'Dùng ít nhất 12 ký tự, ví dụ bốn từ không liên quan nhau.',
      en: 'Use at least 12 characters, such as four unrelated words.',
    },
  },
  E_ACCOUNT_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có tài khoản {name}', en: 'There is no account {name}' },
    hint: { vi: 'Xem: motcua user list', en: 'See: motcua user list' },
  },
  E_ACCOUNT_EXISTS: {
    exit: 6,
    status: 409,
    words: { vi: 'Đã có tài khoản {name}', en: 'There is an account {name} already' },
    hint: { vi: 'Chọn tên khác, hoặc sửa tài khoản đó.', en: 'Choose another name, or change that account.' },
  },
  E_ACCOUNT_NEEDED: {
    exit: 4,
    status: 403,
    words: { vi: 'Việc này cần đăng nhập bằng tài khoản', en: 'This needs to be done from an account' },
    hint: { vi: 'Đăng nhập: motcua login', en: 'Log in: motcua login' },
  },
  E_API_TOKEN_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có mã truy cập số {id}', en: 'There is no token {id}' },
    hint: { vi: 'Xem: motcua token list', en: 'See: motcua token list' },
  },
  E_FORBIDDEN: {
    exit: 4,
    status: 403,
    words: { vi: '{name} không có quyền {permission}', en: '{name} does not have the permission {permission}' },
    hint: {
      vi: 'Đề nghị quản trị viên cấp vai trò phù hợp: motcua user grant',
      en: 'Ask an administrator for a role that has it: motcua user grant',
    },
  },
  E_PATH_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Máy chủ không có đường dẫn {path}', en: 'The hub has no path {path}' },
    hint: { vi: 'Kiểm tra phiên bản của chương trình và máy chủ.', en: 'Check the versions of program and hub.' },
  },
  E_AGENT_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có phần mềm giám sát {agent}', en: 'There is no agent {agent}' },
    hint: { vi: 'Xem: motcua agent list', en: 'See: motcua agent list' },
  },
  E_DEVICE_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có thiết bị {device}', en: 'There is no device {device}' },
    hint: { vi: 'Xem: motcua device list', en: 'See: motcua device list' },
  },
  E_NOT_READY: {
    exit: 7,
    status: 503,
    words: { vi: 'Máy chủ chưa sẵn sàng: {detail}', en: 'The hub is not ready: {detail}' },
    hint: { vi: 'Xem nhật ký của máy chủ.', en: 'See the log of the hub.' },
  },
  E_BODY_TOO_LARGE: {
    exit: 2,
    status: 413,
    words: { vi: 'Nội dung gửi lên lớn hơn {limit} byte', en: 'The request body is larger than {limit} bytes' },
    hint: { vi: 'Chia nhỏ yêu cầu.', en: 'Send it in smaller parts.' },
  },
  E_BODY_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Nội dung gửi lên không hợp lệ: {detail}', en: 'The request body is not valid: {detail}' },
    hint: { vi: 'Xem tài liệu giao diện.', en: 'See the interface reference.' },
  },
  E_CURSOR_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Vị trí trang "{cursor}" không hợp lệ', en: 'The cursor "{cursor}" is not valid' },
    hint: { vi: 'Dùng giá trị next của trang trước.', en: 'Use what the page before gave as next.' },
  },
  E_PRECONDITION_FAILED: {
    exit: 6,
    status: 412,
    words: { vi: 'Đối tượng đã bị người khác sửa từ lúc bạn đọc', en: 'It was changed by somebody since you read it' },
    hint: {
      vi: 'Đọc lại, xem đã khác gì, rồi làm lại (phiếu: --seq mới; HTTP: ETag mới).',
      en: 'Read it again, see what has changed, then try again (tickets: the new --seq; HTTP: the new ETag).',
    },
  },
  E_IDEMPOTENCY_KEY_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Idempotency-Key phải có 16 đến 128 ký tự', en: 'An Idempotency-Key has 16 to 128 characters' },
    hint: { vi: 'Dùng UUID ngẫu nhiên.', en: 'Use a random UUID.' },
  },
  E_IDEMPOTENCY_KEY_REUSED: {
    exit: 6,
    status: 422,
    words: {
      vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác',
      en: 'This Idempotency-Key was used for another request',
    },
    hint: { vi: 'Dùng khóa mới cho yêu cầu mới.', en: 'Use a new key for a new request.' },
  },
  E_IDEMPOTENCY_BUSY: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Yêu cầu với Idempotency-Key này chưa xong hoặc đã bị ngắt giữa chừng',
      en: 'The request with this Idempotency-Key is not finished, or was interrupted',
    },
    hint: {
      vi: 'Thử lại sau ít giây; nếu vẫn vậy, xem việc đã được làm chưa rồi dùng khóa mới.',
      en: 'Try again in some seconds; if it stays so, see whether it was done, then use a new key.',
    },
  },
  E_TOO_MANY_LISTENERS: {
    exit: 7,
    status: 503,
    words: { vi: 'Đã có {limit} luồng sự kiện đang mở', en: 'There are {limit} event streams open already' },
    hint: { vi: 'Đợi rồi thử lại, hoặc hỏi định kỳ.', en: 'Wait and try again, or ask at intervals.' },
  },
  E_MESSAGE_TOO_LARGE: {
    exit: 1,
    status: 413,
    words: { vi: 'Bản tin quá lớn: {detail}', en: 'The message is too large: {detail}' },
    hint: { vi: 'Bản tin được giữ ở vùng cách ly.', en: 'The message is kept in quarantine.' },
  },
  E_MESSAGE_NOT_JSON: {
    exit: 1,
    status: 400,
    words: { vi: 'Bản tin không phải JSON: {detail}', en: 'The message is not JSON: {detail}' },
    hint: { vi: 'Bản tin được giữ ở vùng cách ly.', en: 'The message is kept in quarantine.' },
  },
  E_MESSAGE_INVALID: {
    exit: 1,
    status: 400,
    words: { vi: 'Bản tin sai khuôn dạng: {detail}', en: 'The message does not fit its schema: {detail}' },
    hint: { vi: 'Bản tin được giữ ở vùng cách ly.', en: 'The message is kept in quarantine.' },
  },
  E_MESSAGE_FOREIGN: {
    exit: 4,
    status: 403,
    words: {
      vi: 'Bản tin đến từ một máy không được phép: {detail}',
      en: 'The message comes from an agent that may not send it: {detail}',
    },
    hint: { vi: 'Bản tin được giữ ở vùng cách ly.', en: 'The message is kept in quarantine.' },
  },
  E_STORE_FAILED: {
    exit: 1,
    status: 503,
    words: { vi: 'Cơ sở dữ liệu không ghi được: {detail}', en: 'The database cannot be written: {detail}' },
    hint: {
      vi: 'Báo cáo chưa ghi thì chưa được xác nhận; sẽ thử lại.',
      en: 'What is not written is not acknowledged; it is tried again.',
    },
  },
  E_SETTING_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Cấu hình {name} không hợp lệ: {detail}', en: 'Setting {name} is not valid: {detail}' },
    hint: {
      vi: 'Sửa biến môi trường {name} rồi chạy lại.',
      en: 'Correct the environment variable {name} and run again.',
    },
  },
  E_TOO_MANY_REQUESTS: {
    exit: 7,
    status: 429,
    words: { vi: 'Quá nhiều yêu cầu; thử lại sau {seconds} giây', en: 'Too many requests; try again in {seconds} s' },
    hint: { vi: 'Đợi rồi thử lại.', en: 'Wait, then try again.' },
  },
  E_VERSION_CONFLICT: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Phiên bản {given} không mới hơn phiên bản {current} đang dùng',
      en: 'Version {given} is not newer than version {current} in force',
    },
    hint: { vi: 'Đọc lại rồi gửi phiên bản cao hơn.', en: 'Read it again and send a higher version.' },
  },
  E_INTERNAL: {
    exit: 1,
    status: 500,
    words: { vi: 'Máy chủ gặp lỗi ngoài dự kiến ({id})', en: 'The hub met an unexpected error ({id})' },
    hint: {
      vi: 'Tìm mã {id} trong nhật ký của máy chủ và báo lỗi.',
      en: 'Look for {id} in the log of the hub and report it.',
    },
  },
  E_PORT_DENIED: {
    exit: 4,
    status: 403,
    words: { vi: 'Không được phép mở cổng {port} trên {host}', en: 'Not permitted to open port {port} on {host}' },
    hint: { vi: 'Chọn cổng từ 1024 trở lên.', en: 'Choose a port from 1024 up.' },
  },
  E_ADDRESS_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Máy này không có địa chỉ {host}', en: 'This machine has no address {host}' },
    hint: {
      vi: 'Xem các địa chỉ của máy rồi chọn lại.',
      en: 'Look up the addresses of this machine and choose again.',
    },
  },
  E_CLOCK_JUMPED: {
    exit: 1,
    status: 500,
    words: { vi: 'Đồng hồ máy chủ nhảy {seconds} giây', en: "The hub's clock jumped by {seconds} s" },
    hint: {
      vi: 'Kiểm tra đồng bộ giờ (chrony/NTP). Thời gian chờ đã được chỉnh theo.',
      en: 'Check time synchronisation (chrony/NTP). Hold times were shifted with it.',
    },
  },
  E_TICKET_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có phiếu số {number}', en: 'There is no ticket {number}' },
    hint: { vi: 'Xem các phiếu: motcua ticket list', en: 'See the tickets: motcua ticket list' },
  },
  E_TICKET_STATE_UNKNOWN: {
    exit: 2,
    status: 400,
    words: { vi: 'Phiếu không có trạng thái {state}', en: 'Tickets have no state {state}' },
    hint: { vi: 'Dùng một trong: {states}', en: 'Use one of: {states}' },
  },
  E_DISCOVERY_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có đề xuất {id}', en: 'There is no proposal {id}' },
    hint: { vi: 'Xem: motcua discovery list', en: 'See: motcua discovery list' },
  },
  E_SECRET_MISSING: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Thiết bị {address} cần community hoặc khóa SNMP; "***" chỉ giữ mã đã có',
      en: 'Device {address} needs its SNMP community or keys; "***" only keeps what is there',
    },
    hint: { vi: 'Ghi mã thật vào tệp rồi chạy lại.', en: 'Write the real one into the file and run again.' },
  },
} as const satisfies ErrorTable;
