import type { ErrorTable } from './row.ts';

/** Errors of `inventory`: units, devices and the files they come in. */
export const inventoryErrors = {
  E_UNIT_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có đơn vị {unit} vào ngày {asOf}', en: 'There is no unit {unit} as of {asOf}' },
    hint: {
      vi: 'Mã là chữ, giữ số 0 ở đầu (ví dụ 00364). Xem: motcua unit list.',
      en: 'Codes are text and keep their leading zeros (such as 00364). See: motcua unit list.',
    },
  },
  E_YAML_INVALID: {
    exit: 1,
    status: 400,
    words: { vi: '{path}:{line}:{column}: YAML sai: {detailVi}', en: '{path}:{line}:{column}: bad YAML: {detail}' },
    hint: { vi: 'Sửa các dòng đã nêu.', en: 'Correct the lines named.' },
  },
  E_YAML_TOO_LARGE: {
    exit: 1,
    status: 413,
    words: {
      vi: '{path} quá lớn: {size} {unitVi}, giới hạn là {limit}',
      en: '{path} is too large: {size} {unit}; the limit is {limit}',
    },
    hint: { vi: 'Chia thành nhiều tệp nhỏ hơn.', en: 'Split it into smaller files.' },
  },
  E_SOURCE_UNKNOWN: {
    exit: 2,
    status: 400,
    words: { vi: 'Không hiểu nguồn dữ liệu "{source}"', en: 'Cannot read the source "{source}"' },
    hint: {
      vi: 'Dùng tệp YAML, thư mục, hoặc demo:hanoi-2022-06-30.',
      en: 'Use a YAML file, a folder, or demo:hanoi-2022-06-30.',
    },
  },
  E_RECONCILE_OPEN: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Đề xuất {proposal} phải do người quyết định',
      en: 'Proposal {proposal} is for a person to settle',
    },
    hint: {
      vi: 'Sửa sổ tài sản theo thực tế (import, apply), hoặc loại cặp sai bằng: motcua reconcile refuse.',
      en: 'Correct the register as things are (import, apply), or rule a wrong pair out by: motcua reconcile refuse.',
    },
  },
  E_DIFFERENCE_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có đề xuất {proposal}', en: 'There is no proposal {proposal}' },
    hint: {
      vi: 'Xem các đề xuất: motcua reconcile plan -o wide. Đề xuất mất đi khi sự khác nhau không còn.',
      en: 'See them: motcua reconcile plan -o wide. A proposal goes when its difference does.',
    },
  },
  E_REGISTER_CONFLICT: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Sổ đăng ký đã thay đổi: {what} không còn như lúc lập kế hoạch',
      en: 'The register has changed: {what} is no longer what it was when this was planned',
    },
    hint: {
      vi: 'Chạy lại lệnh để lập kế hoạch trên dữ liệu mới nhất.',
      en: 'Run the command again, so that it plans from what is there now.',
    },
  },
} as const satisfies ErrorTable;
