import type { ErrorTable } from './row.ts';

/** Errors that any part can raise. */
export const commonErrors = {
  E_USAGE: {
    exit: 2,
    status: 400,
    words: { vi: 'Lệnh chưa đúng: {detail}', en: 'The command is not right: {detail}' },
    hint: { vi: 'Xem cách dùng với --help.', en: 'See --help.' },
  },
  E_DATE_INVALID: {
    exit: 2,
    status: 400,
    words: { vi: 'Không hiểu ngày "{value}" ở {where}', en: 'Cannot read the date "{value}" at {where}' },
    hint: { vi: 'Viết ngày dạng 2026-06-30.', en: 'Write the date as 2026-06-30.' },
  },
  E_NUMBER_INVALID: {
    exit: 2,
    status: 400,
    words: {
      vi: '{where} phải là số nguyên từ {min} đến {max}, không phải "{value}"',
      en: '{where} must be a whole number from {min} to {max}, not "{value}"',
    },
    hint: { vi: 'Sửa lại giá trị rồi chạy lại.', en: 'Correct the value and run again.' },
  },
  E_FILE_NOT_FOUND: {
    exit: 5,
    status: 404,
    words: { vi: 'Không tìm thấy tệp {path}', en: 'There is no file {path}' },
    hint: { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
  },
  E_FILE_UNREADABLE: {
    exit: 4,
    status: 403,
    words: { vi: 'Không đọc được {path}: {detail}', en: 'Cannot read {path}: {detail}' },
    hint: {
      vi: 'Kiểm tra quyền của tệp và người đang chạy lệnh.',
      en: 'Check the permissions of the file and who runs the command.',
    },
  },
  E_DISK_FULL: {
    exit: 1,
    status: 507,
    words: { vi: 'Hết chỗ trên đĩa khi ghi {path}', en: 'The disk is full while writing {path}' },
    hint: {
      vi: 'Giải phóng chỗ trên đĩa; không có gì bị mất, việc ghi sẽ được thử lại.',
      en: 'Free some space; nothing is lost, writing is tried again.',
    },
  },
  E_PORT_IN_USE: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Cổng {port} trên {host} đang được chương trình khác dùng',
      en: 'Port {port} on {host} is used by another program',
    },
    hint: {
      vi: 'Chọn cổng khác (0 = cổng trống bất kỳ) hoặc dừng chương trình kia.',
      en: 'Choose another port (0 = any free one), or stop the other program.',
    },
  },
  E_FOLDER_IN_USE: {
    exit: 6,
    status: 409,
    words: { vi: 'Thư mục {path} đang được tiến trình {pid} dùng', en: 'Folder {path} is used by process {pid}' },
    hint: { vi: 'Dừng tiến trình kia hoặc dùng thư mục khác.', en: 'Stop the other process, or use another folder.' },
  },
  E_UNREACHABLE: {
    exit: 7,
    status: 504,
    words: { vi: 'Không kết nối được tới {where}: {detail}', en: 'Cannot reach {where}: {detail}' },
    hint: {
      vi: 'Kiểm tra địa chỉ, đường truyền và dịch vụ ở đầu kia.',
      en: 'Check the address, the line and the service at the other end.',
    },
  },
  E_TIMEOUT: {
    exit: 7,
    status: 504,
    words: { vi: '{what} không xong trong {seconds} giây', en: '{what} did not finish within {seconds} s' },
    hint: {
      vi: 'Thử lại; nếu lặp lại, kiểm tra đường truyền hoặc thiết bị.',
      en: 'Try again; if it repeats, check the line or the device.',
    },
  },
  E_INTERRUPTED: {
    exit: 130,
    status: 499,
    words: { vi: 'Đã dừng theo yêu cầu', en: 'Stopped on request' },
    hint: { vi: 'Không có gì dở dang; chạy lại khi cần.', en: 'Nothing is half done; run it again when needed.' },
  },
} as const satisfies ErrorTable;
