import type { Words } from '@motcua/contract';

export const restoreFlagTexts = {
  to: {
    vi: 'Thời điểm cần trở về: 2026-11-29T22:10:00+07:00, hoặc 2h, 30m trước',
    en: 'The moment to go back to: 2026-11-29T22:10:00+07:00, or 2h, 30m ago',
  },
} as const satisfies Record<string, Words>;

export const restoreTexts = {
  plan: {
    vi: 'Khôi phục về {to} từ bản sao lưu {backup} tại {host}. Mọi điều ghi sau thời điểm đó không còn trong cơ sở dữ liệu. Các bước:',
    en: 'Restore to {to} from the backup {backup} at {host}. Whatever was written after that moment will not be in the database. The steps:',
  },
  planStep: { vi: '  {words}: {hosts}', en: '  {words}: {hosts}' },
  ask: { vi: 'Khôi phục cơ sở dữ liệu của cả hai trung tâm?', en: 'Restore the database of both sites?' },
  done: {
    vi: 'Đã khôi phục về {to} từ {backup} tại {host} sau {seconds} giây: {tables} bảng, {rows} dòng; báo cáo mới nhất lúc {newest}.',
    en: 'Restored to {to} from {backup} at {host} in {seconds} s: {tables} tables, {rows} rows; the newest report is of {newest}.',
  },
  kept: {
    vi: 'Dữ liệu cũ vẫn ở {kept} trên từng máy; xóa khi không cần nữa.',
    en: 'What was there before is in {kept} on each host; remove it when it is not needed any more.',
  },
} as const satisfies Record<string, Words>;
