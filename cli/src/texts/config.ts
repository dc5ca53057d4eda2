import type { Words } from '@motcua/contract';

/** What can be wrong in the user's settings. */
export const configTexts = {
  mapping: { vi: 'cần một bảng khóa: giá trị', en: 'a mapping is expected' },
  text: { vi: 'cần một văn bản', en: 'a text is expected' },
  key: { vi: 'không có khóa này; có: ', en: 'there is no such key; there are: ' },
  choice: { vi: 'chọn một trong: ', en: 'one of: ' },
} as const satisfies Record<string, Words>;

/** Where a setting comes from, and what the settings are called. */
export const originTexts = {
  flag: { vi: 'tùy chọn {name}', en: 'flag {name}' },
  env: { vi: 'biến môi trường {name}', en: 'environment variable {name}' },
  context: { vi: 'ngữ cảnh {name} trong {path}', en: 'context {name} in {path}' },
  file: { vi: 'tệp {path}', en: 'file {path}' },
  hubFile: { vi: '{path}', en: '{path}' },
  defaultFolder: { vi: 'thư mục mặc định', en: 'default folder' },
  demo: { vi: 'bản chạy thử đang chạy', en: 'the running demo' },
  default: { vi: 'mặc định', en: 'default' },
  locale: { vi: 'biến môi trường {name}', en: 'environment variable {name}' },
  none: { vi: 'chưa có', en: 'not set' },
} as const satisfies Record<string, Words>;
