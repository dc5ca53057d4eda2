import type { ErrorTable } from './row.ts';

/** Errors of tickets and of who may decide about them. */
export const ticketErrors = {
  E_TICKET_STATE: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Phiếu {number} đang ở trạng thái "{stateVi}", không thể {verbVi}',
      en: 'Ticket {number} is "{state}": it cannot {verb}',
    },
    hint: { vi: 'Lúc này có thể: {allowed}.', en: 'What can be done now: {allowed}.' },
  },
  E_TICKET_ONE_OPEN: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Thiết bị của phiếu {number} đã có phiếu {open} đang mở',
      en: 'The device of ticket {number} has the open ticket {open} already',
    },
    hint: {
      vi: 'Ghi vào phiếu đang mở: motcua ticket comment {open} --text …',
      en: 'Say it in the open one: motcua ticket comment {open} --text …',
    },
  },
  E_TICKET_REASON_UNKNOWN: {
    exit: 2,
    status: 400,
    words: { vi: 'Không có mã nguyên nhân "{reason}"', en: 'There is no reason code "{reason}"' },
    hint: {
      vi: 'Các mã ở docs/reference/reasons.md; hoặc mô tả bằng --text.',
      en: 'The codes are in docs/reference/reasons.md; or describe it by --text.',
    },
  },
  E_TICKET_ABOUT: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Phiếu phải nêu một thiết bị, hoặc một đơn vị cùng loại thiết bị; và mã nguyên nhân hoặc mô tả',
      en: 'A ticket names one device, or a unit with a kind of device; and a reason code or a text',
    },
    hint: {
      vi: 'Ví dụ: motcua ticket open --device 00364-PR-01 --text "In ra trang trắng"',
      en: 'Such as: motcua ticket open --device 00364-PR-01 --text "It prints blank pages"',
    },
  },
  E_ASSIGNEE_UNKNOWN: {
    exit: 5,
    status: 404,
    words: {
      vi: 'Không có tài khoản đang dùng hay bộ phận "{name}"',
      en: 'There is no account in use and no desk "{name}"',
    },
    hint: { vi: 'Bộ phận: {desks}. Tài khoản: motcua user list.', en: 'Desks: {desks}. Accounts: motcua user list.' },
  },
  E_AUTHORITY: {
    exit: 4,
    status: 403,
    words: {
      vi: '{actorVi} không có thẩm quyền quyết định {actionVi} {amountVi} ngày {date} ({reason})',
      en: '{actor} may not decide {action} of {amount} on {date} ({reason})',
    },
    hint: {
      vi: 'Trình {submitToVi}. Xem: motcua authority explain; thêm dòng của địa phương: motcua pack install FILE.',
      en: 'Submit to: {submitTo}. See motcua authority explain; add local rows by motcua pack install FILE.',
    },
  },
  E_SELF_APPROVAL: {
    exit: 4,
    status: 403,
    words: {
      vi: '{person} đã lập hoặc trình nên không được tự phê duyệt',
      en: '{person} made or submitted it, and may not approve it as well',
    },
    hint: {
      vi: 'Người khác có quyền phê duyệt phải quyết định. Nơi chỉ có một người: quản trị máy chủ đặt MOTCUA_SELF_APPROVAL=true, việc đó được ghi vào nhật ký kiểm toán.',
      en: 'Somebody else who may approve has to decide. Where there is one person only: set MOTCUA_SELF_APPROVAL=true for the hub; the audit log says so each time.',
    },
  },
} as const satisfies ErrorTable;
