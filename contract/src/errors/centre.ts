import type { ErrorRow, ErrorTable } from './row.ts';

type Text = readonly [vi: string, en: string];
const row = (words: Text, hint: Text, exit: ErrorRow['exit'] = 1, status = 500): ErrorRow => ({
  exit,
  status,
  words: { vi: words[0], en: words[1] },
  hint: { vi: hint[0], en: hint[1] },
});

/** Errors of a host that is reached by SSH. */
const hostErrors = {
  E_DC_HOST_UNREACHABLE: row(
    ['Không kết nối được {host} ({address}): {detail}', '{host} ({address}) cannot be reached: {detail}'],
    [
      'Kiểm tra máy, đường truyền và tường lửa, rồi chạy lại; các máy khác vẫn được xử lý.',
      'Look at the machine, the link and the firewall, then run it again; the other hosts were dealt with.',
    ],
    7,
    504,
  ),
  E_DC_HOST_KEY_WRONG: row(
    [
      '{host} ({address}) không có khóa máy đã ghim: {detail}',
      '{host} ({address}) does not have the host key that is pinned: {detail}',
    ],
    [
      'Đừng bỏ qua. Hỏi người quản lý máy; nếu máy được cài lại thì sửa dòng của nó trong tệp known_hosts.',
      'Do not go on. Ask who runs the machine; if it was set up anew, correct its line in the known_hosts file.',
    ],
    4,
    502,
  ),
  E_DC_LOGIN_REFUSED: row(
    ['{host} ({address}) không cho đăng nhập: {detail}', '{host} ({address}) refuses the login: {detail}'],
    [
      'Kiểm tra motcua:sshKeyFile, người dùng, và quyền sudo không mật khẩu.',
      'Check motcua:sshKeyFile, the user, and that it may sudo without a password.',
    ],
    4,
    502,
  ),
  E_DC_DISK_FULL: row(
    ['Ổ đĩa của {host} ({address}) đã đầy: {detail}', 'The disk of {host} ({address}) is full: {detail}'],
    ['Giải phóng chỗ trống rồi chạy lại.', 'Make room there, then run it again.'],
    1,
    507,
  ),
  E_DC_HOST_COMMAND: row(
    [
      'Một lệnh trên {host} ({address}) kết thúc với mã {exit}: {detail}',
      'A command on {host} ({address}) ended with {exit}: {detail}',
    ],
    ['Sửa nguyên nhân trên máy đó rồi chạy lại.', 'Correct the cause on that host, then run it again.'],
  ),
} as const satisfies ErrorTable;

/** Errors of the lab on this machine. */
const labErrors = {
  E_DC_LAB_NEEDS_ROOT: row(
    ['Phòng thử cần quyền root trên Linux', 'The lab needs root on Linux'],
    ['Chạy: sudo motcua dc lab up', 'Run: sudo motcua dc lab up'],
    4,
    403,
  ),
  E_DC_TOOL_MISSING: row(
    ['Không có chương trình {program}', 'The program {program} is missing'],
    ['Trên Debian: apt-get install {package}', 'On Debian: apt-get install {package}'],
    1,
  ),
  E_DC_LAB_STEP: row(
    ['{command} kết thúc với mã {exit}: {detail}', '{command} ended with {exit}: {detail}'],
    [
      'Sửa nguyên nhân rồi chạy lại: phần đã xong được giữ. Xóa hết: motcua dc lab down.',
      'Correct the cause and run it again: what is done stays. To remove it all: motcua dc lab down.',
    ],
  ),
} as const satisfies ErrorTable;

/** Errors of stack files and of the engine. */
const stackErrors = {
  E_DC_STACK_MISSING: row(
    ['Không có tệp {path}', 'There is no file {path}'],
    ['Chọn một trong: {stacks}.', 'One of: {stacks}.'],
    5,
    404,
  ),
  E_DC_STACK_INVALID: row(
    ['{path}, {key}: {reason}', '{path}, {key}: {reason}'],
    [
      'Sửa khóa này; docs/reference/stack.md giải thích từng khóa.',
      'Correct this key; docs/reference/stack.md explains each.',
    ],
    2,
    400,
  ),
  E_DC_STACK_SCHEMA: row(
    [
      '{path} có dạng {found}; Motcua này chỉ biết dạng {known}',
      '{path} has schema {found}; this Motcua knows schema {known} only',
    ],
    [
      'Dùng phiên bản Motcua đã viết tệp này, hoặc viết lại theo docs/reference/stack.md.',
      'Use the Motcua that the file was written for, or write it anew after docs/reference/stack.md.',
    ],
    2,
    400,
  ),
  E_DC_SECRET_MISSING: row(
    ['Thiếu bí mật {key}: {reason} ({path})', 'The secret {key} is missing: {reason} ({path})'],
    [
      'Đặt tệp đúng chỗ, chỉ chủ sở hữu đọc được (chmod 600), rồi chạy lại.',
      'Put the file there, readable by its owner only (chmod 600), then run it again.',
    ],
    4,
    403,
  ),
  E_DC_ENGINE_MISSING: row(
    ['Không tìm thấy chương trình pulumi (đã tìm: {looked})', 'The program pulumi was not found (looked at: {looked})'],
    [
      'Cài Pulumi, hoặc chạy "npx pulumi version" một lần, hoặc đặt MOTCUA_PULUMI là thư mục chứa nó.',
      'Install Pulumi, or run "npx pulumi version" once, or set MOTCUA_PULUMI to the folder that holds it.',
    ],
    5,
  ),
  E_DC_PASSPHRASE_WRONG: row(
    ['Mật khẩu của stack {stack} không đúng', 'The passphrase of the stack {stack} is wrong'],
    ['Kiểm tra tệp trong motcua:passphraseFile.', 'Check the file that motcua:passphraseFile names.'],
    4,
    403,
  ),
  E_DC_STATE_LOCKED: row(
    ['Stack {stack} đang bị khóa: {detail}', 'The stack {stack} is locked: {detail}'],
    [
      'Chờ lần chạy kia xong. Nếu nó đã chết: motcua dc unlock --stack {stack}.',
      'Wait for the other run to end. If it has died: motcua dc unlock --stack {stack}.',
    ],
    6,
    409,
  ),
  E_DC_NO_PRIMARY: row(
    ['Không trung tâm nào có cơ sở dữ liệu chính', 'No site has a primary database'],
    ['Xem: motcua dc status --stack TÊN.', 'Look: motcua dc status --stack NAME.'],
    7,
    503,
  ),
  E_DC_NO_STANDBY: row(
    [
      'Không có bản sao đồng bộ để chuyển từ {primary} sang',
      'There is no synchronous standby to hand over to from {primary}',
    ],
    [
      'Chờ bản sao đuổi kịp: motcua dc status --stack TÊN.',
      'Wait until the copy is in step: motcua dc status --stack NAME.',
    ],
    6,
    409,
  ),
  E_DC_NO_BACKUP: row(
    [
      'Không có bản sao lưu nào để khôi phục về {to}: chỉ được từ {from} đến {until}',
      'No backup can be restored to {to}: it has to be from {from} to {until}',
    ],
    ['Chọn thời điểm trong khoảng đó.', 'Choose a moment within that.'],
    5,
    404,
  ),
  E_DC_FAULT_NEEDS_LAB: row(
    ['Sự cố {fault} chỉ tạo được trong phòng thử', 'The fault {fault} can be made in the lab only'],
    ['Dùng --fault fence, isolate hoặc freeze.', 'Use --fault fence, isolate or freeze.'],
    2,
    400,
  ),
  E_DC_OUTSIDE_WINDOW: row(
    [
      'Ngoài khung giờ thay đổi; khung tiếp theo: {from} – {to} (giờ Việt Nam)',
      'This is outside the change window; the next one: {from} – {to} (Viet Nam’s time)',
    ],
    [
      'Chờ đến lúc đó; nếu không thể chờ: --outside-window --reason "…", lý do sẽ được ghi lại.',
      'Wait until then; where that cannot be: --outside-window --reason "…", which is written down.',
    ],
    4,
    403,
  ),
  E_DC_RECORD_NOT_WRITTEN: row(
    [
      'Đã làm xong nhưng không ghi được kết quả vào {path}: {reason}',
      'It was done, but its result cannot be written to {path}: {reason}',
    ],
    [
      'Cho phép ghi vào motcua:recordsFolder, rồi chạy lại: không có kết quả thì quy tắc không biết.',
      'Make motcua:recordsFolder writable, then run it again: without a result the rules know nothing of it.',
    ],
  ),
  E_DC_REASON_MISSING: row(
    ['--outside-window và --reason đi cùng nhau', '--outside-window and --reason go together'],
    [
      'Viết: --outside-window --reason "vì sao không thể chờ".',
      'Write: --outside-window --reason "why it cannot wait".',
    ],
    2,
    400,
  ),
  E_DC_NOT_IN_TIME: row(
    ['Sau {seconds} giây vẫn chưa được như mong đợi', 'After {seconds} seconds it is not as expected'],
    ['Xem: motcua dc status --stack TÊN.', 'Look: motcua dc status --stack NAME.'],
    7,
    504,
  ),
  E_DC_RUN_FAILED: row(
    ['Pulumi không hoàn thành ({operation}): {detail}', 'Pulumi did not finish ({operation}): {detail}'],
    ['Sửa nguyên nhân rồi chạy lại; phần đã xong được giữ.', 'Correct the cause and run it again; what is done stays.'],
  ),
} as const satisfies ErrorTable;

/** Errors of the data centres. */
export const centreErrors = { ...hostErrors, ...labErrors, ...stackErrors } as const satisfies ErrorTable;
