import type { CommandTable } from './command-text.ts';

/** Help of the commands about who did what and who may do what. */
export const accessTexts = {
  'audit-log list': {
    summary: { vi: 'Nhật ký kiểm toán: ai đã làm gì, lúc nào', en: 'The audit log: who did what, and when' },
    examples: [{ line: 'motcua audit-log list --limit 20', words: { vi: '20 việc gần nhất', en: 'The last 20' } }],
  },
  'audit-log export': {
    summary: { vi: 'Xuất toàn bộ nhật ký kiểm toán', en: 'The whole audit log, for keeping elsewhere' },
    examples: [
      {
        line: 'motcua audit-log export -o json > log.json',
        words: { vi: 'Kiểm lại được về sau', en: 'Can be verified' },
      },
      { line: 'motcua audit-log export -o csv > log.csv', words: { vi: 'Mở bằng Excel', en: 'For Excel' } },
    ],
  },
  'audit-log verify': {
    summary: {
      vi: 'Nhật ký kiểm toán có còn nguyên như khi ghi không',
      en: 'Whether the audit log is as it was written',
    },
    examples: [
      { line: 'motcua audit-log verify', words: { vi: 'Nhật ký trên máy chủ', en: "The hub's own" } },
      {
        line: 'motcua audit-log verify -f log.json',
        words: { vi: 'Tệp đã xuất, không cần máy chủ', en: 'An export; no hub' },
      },
    ],
  },
} as const satisfies CommandTable;
