import type { Health } from '../health.ts';
import type { ReasonRow } from './reason.ts';

const own = (code: string, health: Health, vi: string, en: string, keyword: string): ReasonRow => ({
  code,
  health,
  words: { vi, en },
  from: [{ standard: 'motcua', keyword }],
});

/** Reasons of PCs, and of anything that was not read at all. Their thresholds are project defaults. */
export const pcReasons: readonly ReasonRow[] = [
  own('disk-nearly-full', 'degraded', 'Ổ đĩa sắp đầy', 'A disk is nearly full', 'used >= 90 % or full within 7 days'),
  own('disk-full', 'down', 'Ổ đĩa đã đầy', 'A disk is full', 'used >= 98 %'),
  own('memory-short', 'degraded', 'Thiếu bộ nhớ', 'Memory is short', 'available < 10 %'),
  own('load-high', 'degraded', 'Máy tính quá tải', 'The PC is overloaded', '5-minute load >= 2 per core'),
  own(
    'clock-wrong',
    'degraded',
    'Đồng hồ máy tính lệch giờ',
    'The clock of the PC is wrong',
    'skew to the hub >= 60 s',
  ),
  own('reboot-pending', 'degraded', 'Máy tính cần khởi động lại', 'The PC needs a restart', '/var/run/reboot-required'),
  own(
    'clone-suspected',
    'degraded',
    'Có thể hai máy đang dùng chung một danh tính',
    'Two PCs seem to use one identity',
    'two boots of one agent alternate',
  ),
  own(
    'agent-silent',
    'unknown',
    'Phần mềm giám sát không báo tin',
    'The agent is silent',
    'no report within three heartbeats',
  ),
  own('agent-offline', 'unknown', 'Máy tính tắt hoặc mất kết nối', 'The PC is off or cut off', 'MQTT will'),
  own('pc-off', 'unknown', 'Máy tính đã được tắt đúng cách', 'The PC was switched off in order', 'goodbye: shutdown'),
  own(
    'never-seen',
    'unknown',
    'Có trong sổ nhưng chưa từng thấy hoạt động',
    'On the books, never seen working',
    'no agent reported it',
  ),
  own('reported-broken', 'down', 'Sổ ghi là hư hỏng', 'Recorded as broken', 'status broken in the register'),
  own('unexplained', 'degraded', 'Thiết bị không nêu lý do', 'The device gives no reason', 'faulty without a reason'),
  own('not-read', 'unknown', 'Chưa đọc được', 'Could not be read', 'probe failed'),
  own(
    'tool-missing',
    'unknown',
    'Thiếu chương trình để đọc thiết bị',
    'The program that reads it is not installed',
    'ENOENT',
  ),
  own('permission-denied', 'unknown', 'Không đủ quyền để đọc', 'Not permitted to read', 'EACCES'),
];
