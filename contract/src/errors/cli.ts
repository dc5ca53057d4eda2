import type { ErrorTable } from './row.ts';

const usage = { exit: 2, status: 400 } as const;

/** Errors of `cli`. */
export const cliErrors = {
  E_COMMAND_UNKNOWN: {
    ...usage,
    words: { vi: 'Không có lệnh "{command}"', en: 'There is no command "{command}"' },
    hint: { vi: 'Có phải là: {near}? Xem: motcua --help.', en: 'Did you mean: {near}? See: motcua --help.' },
  },
  E_FLAG_UNKNOWN: {
    ...usage,
    words: { vi: 'motcua {command} không có tùy chọn {flags}', en: 'motcua {command} has no flag {flags}' },
    hint: { vi: 'Xem: motcua {command} --help.', en: 'See: motcua {command} --help.' },
  },
  E_FLAG_VALUE_MISSING: {
    ...usage,
    words: { vi: 'Tùy chọn {flag} cần một giá trị', en: 'Flag {flag} needs a value' },
    hint: { vi: 'Xem: motcua {command} --help.', en: 'See: motcua {command} --help.' },
  },
  E_FLAG_TWICE: {
    ...usage,
    words: { vi: 'Tùy chọn {flag} được nêu hai lần', en: 'Flag {flag} is given twice' },
    hint: { vi: 'Giữ lại một.', en: 'Keep one of them.' },
  },
  E_FLAG_MISSING: {
    ...usage,
    words: { vi: 'Thiếu tùy chọn {flags}', en: 'Flag {flags} is missing' },
    hint: { vi: 'Xem ví dụ: motcua {command} --help.', en: 'See the examples: motcua {command} --help.' },
  },
  E_ARGUMENT_MISSING: {
    ...usage,
    words: { vi: 'Thiếu tham số {args}', en: 'Argument {args} is missing' },
    hint: { vi: 'Xem ví dụ: motcua {command} --help.', en: 'See the examples: motcua {command} --help.' },
  },
  E_ARGUMENT_UNEXPECTED: {
    ...usage,
    words: { vi: 'Thừa tham số {args}', en: 'Unexpected argument {args}' },
    hint: { vi: 'Xem: motcua {command} --help.', en: 'See: motcua {command} --help.' },
  },
  E_CHOICE_INVALID: {
    ...usage,
    words: { vi: '{where} không thể là "{value}"', en: '{where} cannot be "{value}"' },
    hint: { vi: 'Chọn một trong: {choices}.', en: 'One of: {choices}.' },
  },
  E_OUTPUT_LOST: {
    exit: 1,
    status: 500,
    words: { vi: 'Không ghi hết được kết quả: {detail}', en: 'The result could not be written: {detail}' },
    hint: {
      vi: 'Kiểm tra chỗ trống của ổ đĩa mà > TỆP ghi vào, rồi chạy lại.',
      en: 'Check the space on the disk that > FILE writes to, and run it again.',
    },
  },
  E_OUTPUT_TERMINAL: {
    ...usage,
    words: { vi: 'Không in {output} ra màn hình', en: '{output} is not printed on a terminal' },
    hint: { vi: 'Ghi vào tệp: thêm > TỆP.xlsx', en: 'Send it to a file: add > FILE.xlsx' },
  },
  E_AS_OF_UNUSED: {
    ...usage,
    words: {
      vi: 'motcua {command} chỉ biết hiện tại, không dùng được --as-of',
      en: 'motcua {command} knows the present only and takes no --as-of',
    },
    hint: { vi: 'Bỏ --as-of.', en: 'Leave --as-of out.' },
  },
  E_FLAGS_CLASH: {
    ...usage,
    words: { vi: 'Không dùng {one} cùng với {other}', en: '{one} cannot be used with {other}' },
    hint: { vi: 'Bỏ một trong hai.', en: 'Leave one of them out.' },
  },
  E_DURATION_INVALID: {
    ...usage,
    words: {
      vi: 'Không hiểu khoảng thời gian "{value}" ở {where}',
      en: 'Cannot read the duration "{value}" at {where}',
    },
    hint: {
      vi: 'Viết dạng 30m, 2h hoặc 7d; từ 1 phút đến 30 ngày.',
      en: 'Write 30m, 2h or 7d; from 1 minute to 30 days.',
    },
  },
  E_KNOWN_AT_SOURCE: {
    exit: 2,
    status: 400,
    words: {
      vi: '--known-at chỉ dùng với máy chủ: một tệp không giữ lịch sử ghi sổ',
      en: '--known-at needs a hub: a file does not keep when things were recorded',
    },
    hint: { vi: 'Bỏ -f, hoặc bỏ --known-at.', en: 'Leave out -f, or --known-at.' },
  },
  E_APPLY_SIMULATED: {
    exit: 6,
    status: 409,
    words: {
      vi: '{source} là dữ liệu mô phỏng, còn sổ tài sản của máy chủ là thật',
      en: '{source} is simulated data, and the register of the hub is real',
    },
    hint: {
      vi: 'Dùng một cài đặt khác cho dữ liệu mô phỏng: motcua init --from.',
      en: 'Use another installation for simulated data: motcua init --from.',
    },
  },
  E_MOMENT_INVALID: {
    ...usage,
    words: { vi: 'Không hiểu thời điểm "{value}" ở {where}', en: 'Cannot read the time "{value}" at {where}' },
    hint: {
      vi: 'Viết dạng 7d, 12h, 2026-06-01 hoặc 2026-06-01T07:30:00+07:00.',
      en: 'Write 7d, 12h, 2026-06-01 or 2026-06-01T07:30:00+07:00.',
    },
  },
  E_URL_INVALID: {
    ...usage,
    words: { vi: '{where} không phải địa chỉ https: "{value}"', en: '{where} is not an https address: "{value}"' },
    hint: { vi: 'Viết dạng https://ten-may:8443.', en: 'Write https://host:8443.' },
  },
  E_CONFIG_INVALID: {
    ...usage,
    words: {
      vi: '{path}:{line}:{column}: cấu hình sai tại {where}: {detailVi}',
      en: '{path}:{line}:{column}: the configuration is wrong at {where}: {detail}',
    },
    hint: {
      vi: 'Sửa dòng đã nêu; xem motcua config view --origin.',
      en: 'Correct the line; see motcua config view --origin.',
    },
  },
  E_TARGETS_FILE_INVALID: {
    ...usage,
    words: {
      vi: 'Không đọc được danh sách thiết bị trong {path}: {detail}',
      en: 'Cannot read the devices in {path}: {detail}',
    },
    hint: {
      vi: 'Lấy mẫu bằng: motcua unit targets MÃ -o yaml',
      en: 'Get a form by: motcua unit targets CODE -o yaml',
    },
  },
  E_CONTEXT_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: '{path} không có ngữ cảnh "{context}"', en: '{path} has no context "{context}"' },
    hint: { vi: 'Sửa currentContext trong tệp đó.', en: 'Correct currentContext in that file.' },
  },
  E_AUDIT_FILE_INVALID: {
    exit: 1,
    status: 400,
    words: {
      vi: 'Tệp {path} không phải bản xuất nhật ký kiểm toán: {detail}',
      en: 'File {path} is not an export of an audit log: {detail}',
    },
    hint: {
      vi: 'Xuất lại: motcua audit-log export -o json > {path}',
      en: 'Export it again: motcua audit-log export -o json > {path}',
    },
  },
  E_FILE_NOT_UTF8: {
    exit: 1,
    status: 400,
    words: { vi: 'Tệp {path} không phải UTF-8', en: 'File {path} is not UTF-8' },
    hint: {
      vi: 'Lưu lại bằng mã Unicode UTF-8 (không dùng TCVN3, VNI).',
      en: 'Save it again as Unicode UTF-8 (not TCVN3 or VNI).',
    },
  },
  E_SOURCE_EMPTY: {
    exit: 5,
    status: 404,
    words: { vi: 'Thư mục {path} không có tệp YAML nào', en: 'Folder {path} holds no YAML file' },
    hint: {
      vi: 'Kiểm tra lại thư mục; tên tệp phải kết thúc bằng .yaml.',
      en: 'Check the folder; names end in .yaml.',
    },
  },
  E_SECRET_NEEDED: {
    exit: 2,
    status: 400,
    words: { vi: 'Không có màn hình để hỏi; cần {flag}', en: 'There is no terminal to ask; {flag} is needed' },
    hint: {
      vi: 'Ghi vào tệp chỉ bạn đọc được, hoặc dùng - cho stdin.',
      en: 'Put it into a file that only you can read, or use - for stdin.',
    },
  },
  E_NO_HUB: {
    exit: 5,
    status: 404,
    words: { vi: 'Chưa biết máy chủ nào', en: 'No hub is known' },
    hint: {
      vi: 'Chạy motcua demo ở cửa sổ khác, hoặc nêu --data DIR hay --hub URL, hoặc tạo cài đặt: motcua init.',
      en: 'Run motcua demo in another terminal, or give --data DIR or --hub URL, or make an installation: motcua init.',
    },
  },
  E_HUB_NOT_RUNNING: {
    exit: 7,
    status: 504,
    words: { vi: 'Máy chủ của thư mục {path} không chạy', en: 'The hub of folder {path} is not running' },
    hint: { vi: 'Chạy: motcua hub run --data {path}', en: 'Run: motcua hub run --data {path}' },
  },
  E_HUB_ANSWER: {
    exit: 1,
    status: 502,
    words: {
      vi: '{where} trả lời không đúng dạng: {detail}',
      en: '{where} gave an answer that does not fit: {detail}',
    },
    hint: {
      vi: 'Kiểm tra địa chỉ, và phiên bản của máy chủ và chương trình này.',
      en: 'Check the address, and the versions of the hub and of this program.',
    },
  },
  E_DEMO_ENDED: {
    exit: 1,
    status: 500,
    words: {
      vi: 'Chạy thử dừng giữa chừng: {part} kết thúc với mã {code}',
      en: 'The demo stopped: {part} ended with code {code}',
    },
    hint: { vi: 'Các dòng cuối của nó: {log}', en: 'Its last lines: {log}' },
  },
  E_CONFIRM_NEEDED: {
    exit: 2,
    status: 400,
    words: { vi: 'Việc này làm thay đổi dữ liệu và chưa được xác nhận', en: 'This changes data and was not confirmed' },
    hint: {
      vi: 'Xem trước bằng plan hoặc --dry-run, rồi thêm --yes để làm.',
      en: 'Look at it with plan or --dry-run first, then add --yes to do it.',
    },
  },
  E_RECONCILE_WHICH: {
    exit: 2,
    status: 400,
    words: { vi: 'Cần --id hoặc --certain, một trong hai', en: 'Either --id or --certain is needed, and not both' },
    hint: { vi: 'Xem mã đề xuất: motcua reconcile plan -o wide.', en: 'See the ids: motcua reconcile plan -o wide.' },
  },
  E_RECONCILE_NO_PAIR: {
    exit: 2,
    status: 400,
    words: { vi: '{proposal} không phải là một cặp', en: '{proposal} is not about a pair' },
    hint: {
      vi: 'Chỉ loại được đề xuất có cả sổ và thiết bị thấy: match, moved, conflict.',
      en: 'Only what has a record and a device can be ruled out: match, moved, conflict.',
    },
  },
  E_REORGANISE_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có phương án sắp xếp {name}', en: 'There is no reorganisation {name}' },
    hint: {
      vi: 'Nêu một tệp .yaml, .csv hoặc .xlsx, hoặc một trong: {known}.',
      en: 'Give a .yaml, .csv or .xlsx file, or one of: {known}.',
    },
  },
  E_REORGANISE_WHEN: {
    exit: 2,
    status: 422,
    words: {
      vi: 'Bảng {name} không cho biết ngày và văn bản của việc sắp xếp',
      en: 'The table {name} does not say the day and the decision of the reorganisation',
    },
    hint: {
      vi: 'Thêm --date 2025-07-01 --decision "số, ngày của nghị quyết".',
      en: 'Add --date 2025-07-01 --decision "number and date of the resolution".',
    },
  },
  E_REORGANISE_INVALID: {
    exit: 1,
    status: 422,
    words: { vi: 'Chưa thể sắp xếp:\n{detailVi}', en: 'This cannot be carried out:\n{detail}' },
    hint: {
      vi: 'Sửa phương án hoặc bảng phân bổ rồi chạy lại plan; chưa có gì thay đổi.',
      en: 'Mend the decision or the assignments and run plan again; nothing was changed.',
    },
  },
} as const satisfies ErrorTable;
