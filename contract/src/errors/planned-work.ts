import type { ErrorTable } from './row.ts';

/** Errors of planned work. */
export const plannedWorkErrors = {
  E_WORK_ABOUT: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Chưa nêu đơn vị hay hệ thống nào dừng để bảo trì',
      en: 'It is not said which unit or system is worked on',
    },
    hint: { vi: 'Thêm --unit MÃ hoặc --system URL.', en: 'Add --unit CODE or --system URL.' },
  },
  E_WORK_TIME: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Thời gian bảo trì từ {from} đến {to} không hợp lệ: phải kết thúc sau khi bắt đầu, sau lúc này, và không quá {days} ngày',
      en: 'Work from {from} to {to} cannot be: it ends after it begins, not in the past, and within {days} days',
    },
    hint: {
      vi: 'Ví dụ: --from "2026-12-12 17:30" --to "2026-12-12 22:00" (giờ Việt Nam).',
      en: 'Such as: --from "2026-12-12 17:30" --to "2026-12-12 22:00" (the time of Vietnam).',
    },
  },
  E_WORK_NOTICE: {
    exit: 1,
    status: 422,
    words: {
      vi: 'Dừng dịch vụ công trực tuyến phải báo trước ít nhất {days} ngày làm việc (Nghị định 224/2026/NĐ-CP, Điều 13.1a); mới có {have}, sớm nhất là ngày {earliest}',
      en: 'A stop of an online service is announced {days} working days ahead at least (Decree 224/2026, Article 13.1a); these are {have}, the earliest day is {earliest}',
    },
    hint: {
      vi: 'Chọn ngày từ {earliest}; nếu không thể chờ, nêu lý do: --urgent "…".',
      en: 'Choose a day from {earliest} on; where it cannot wait, say why: --urgent "…".',
    },
  },
  E_WORK_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có kế hoạch bảo trì số {number}', en: 'There is no planned work {number}' },
    hint: { vi: 'Xem tất cả: motcua work list.', en: 'See them all: motcua work list.' },
  },
  E_WORK_OVER: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Kế hoạch bảo trì số {number} đã kết thúc hoặc đã hủy',
      en: 'Planned work {number} is over or was cancelled',
    },
    hint: { vi: 'Xem tình trạng: motcua work show {number}.', en: 'See how it stands: motcua work show {number}.' },
  },
} as const satisfies ErrorTable;
