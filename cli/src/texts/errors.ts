import type { Words } from '@motcua/contract';

/** Errors that nobody expected. */
export const errorTexts = {
  bug: { vi: 'Lỗi của chương trình', en: 'A fault in the program' },
  bugHint: {
    vi: 'Chạy lại với --debug để có dấu vết, rồi báo lỗi.',
    en: 'Run again with --debug for the stack, and report it.',
  },
} as const satisfies Record<string, Words>;
