import type { ErrorTable } from './row.ts';

/** Errors of changes to the register. */
export const registerErrors = {
  E_REGISTER_INVALID: {
    exit: 1,
    status: 400,
    words: {
      vi: 'Thay đổi này làm sổ tài sản mâu thuẫn, nên không có gì được ghi: {detailVi}',
      en: 'This change would contradict the register, so nothing was recorded: {detail}',
    },
    hint: { vi: 'Sửa các dòng đã nêu rồi chạy lại.', en: 'Correct the rows named and run again.' },
  },
  E_REGISTER_ROW_INVALID: {
    exit: 1,
    status: 400,
    words: {
      vi: 'changes[{index}] không đúng dạng: {detail}',
      en: 'changes[{index}] has not the right form: {detail}',
    },
    hint: {
      vi: 'Xem dạng của một dòng trong tài liệu OpenAPI của máy chủ.',
      en: 'See the form of a row in the hub’s OpenAPI document.',
    },
  },
  E_REGISTER_NO_CHANGE: {
    exit: 6,
    status: 409,
    words: { vi: 'Không có gì để thay đổi', en: 'There is nothing to change' },
    hint: { vi: 'Sổ tài sản đã đúng như yêu cầu.', en: 'The register is already as it is wanted.' },
  },
  E_REGISTER_CHANGE_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có thay đổi số {id}', en: 'There is no change {id}' },
    hint: { vi: 'Xem: motcua register log.', en: 'See: motcua register log.' },
  },
  E_REGISTER_BUILT_ON: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Không thể hoàn tác thay đổi số {id}: về sau đã có thay đổi dựa trên nó:\n{rowsVi}',
      en: 'Change {id} cannot be undone: something later builds on it:\n{rows}',
    },
    hint: {
      vi: 'Hoàn tác các thay đổi sau trước, từ mới nhất (motcua register log).',
      en: 'Undo the later changes first, newest first (motcua register log).',
    },
  },
  E_REGISTER_UNDONE: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Thay đổi số {id} đã được hoàn tác bởi thay đổi số {by}',
      en: 'Change {id} was already undone, by change {by}',
    },
    hint: {
      vi: 'Để làm lại, hãy hoàn tác thay đổi số {by}.',
      en: 'To do it again, undo change {by}.',
    },
  },
  E_REGISTER_FIRST: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Thay đổi đầu tiên là lúc lập sổ, không hoàn tác được',
      en: 'The first change is how the register began, and is not undone',
    },
    hint: { vi: 'Để bắt đầu lại, dùng: motcua init.', en: 'To begin anew, use: motcua init.' },
  },
  E_REGISTER_UNIT_USED: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Không thể bỏ hẳn đơn vị {unit}: {by} còn thuộc về đơn vị này',
      en: 'Unit {unit} cannot be taken out altogether: {by} still belongs to it',
    },
    hint: {
      vi: 'Cho đơn vị hết hiệu lực (validTo) thay vì xóa, hoặc chuyển các đối tượng đó đi trước.',
      en: 'Let the unit end (validTo) instead of deleting it, or move those away first.',
    },
  },
} as const satisfies ErrorTable;
