import type { ErrorTable } from './row.ts';

/** Errors of WAN links. */
export const linkErrors = {
  E_LINK_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có đường truyền {id}', en: 'There is no WAN link {id}' },
    hint: { vi: 'Xem tất cả: motcua link list.', en: 'See them all: motcua link list.' },
  },
  E_LINK_PERIOD_TAKEN: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Đường truyền {id} đã có một giai đoạn bắt đầu {from}; {wanted} sẽ trùng với giai đoạn đó',
      en: 'WAN link {id} has a version that begins on {from}; {wanted} would run into it',
    },
    hint: {
      vi: 'Xem: motcua link show {id}. Sửa chỗ ghi sai bằng --correct NGÀY, hoặc chọn ngày khác.',
      en: 'See: motcua link show {id}. Put a wrong entry right with --correct DAY, or take another day.',
    },
  },
  E_LINK_PERIOD_UNKNOWN: {
    exit: 5,
    status: 404,
    words: {
      vi: 'Đường truyền {id} không có giai đoạn nào vào ngày {day}',
      en: 'WAN link {id} has no version on {day}',
    },
    hint: { vi: 'Xem các giai đoạn: motcua link show {id}.', en: 'See its versions: motcua link show {id}.' },
  },
  E_LINK_CONFLICT: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Đường truyền {id} (giai đoạn {from}) đã bị người khác sửa',
      en: 'WAN link {id} (version of {from}) was changed by somebody else meanwhile',
    },
    hint: { vi: 'Xem lại rồi chạy lại lệnh.', en: 'Look at it, and run the command again.' },
  },
  E_LINK_NEEDS: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Đường truyền {id} chưa có vào ngày {day}: cần nêu {flags}',
      en: 'WAN link {id} is not there yet on {day}: {flags} must be given',
    },
    hint: { vi: 'Xem: motcua link set --help.', en: 'See: motcua link set --help.' },
  },
} as const satisfies ErrorTable;
