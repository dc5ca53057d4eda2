import type { Words } from '@motcua/contract';

export const drillFlagTexts = {
  fault: {
    vi: 'Sự cố: fence (dừng dịch vụ), isolate (cắt mạng), freeze (treo Patroni); phòng thử còn có kill và link',
    en: 'The fault: fence (services stopped), isolate (cut off), freeze (Patroni frozen); the lab has kill and link too',
  },
  agents: {
    vi: 'Số phần mềm giám sát mô phỏng, mỗi cái một báo cáo mỗi giây',
    en: 'Simulated agents, each of a report a second',
  },
  unit: { vi: 'Đơn vị của chúng', en: 'Their unit' },
  seconds: { vi: 'Sự cố kéo dài ít nhất bao nhiêu giây', en: 'Seconds that the fault lasts at least' },
  evidence: { vi: 'Thư mục ghi bằng chứng', en: 'Folder that the evidence goes to' },
} as const satisfies Record<string, Words>;

export const evidenceTexts = {
  title: { vi: 'Diễn tập chuyển trung tâm: {fault} ({stack})', en: 'Failover drill: {fault} ({stack})' },
  simulated: { vi: 'Dữ liệu mô phỏng, trên một máy', en: 'Simulated data, on one machine' },
  what: {
    vi: 'Bắt đầu {startedAt}. Sự cố tại {struck}; {took} tiếp quản. {agents} phần mềm giám sát mô phỏng.',
    en: 'Began {startedAt}. The fault was at {struck}; {took} took over. {agents} simulated agents.',
  },
  rto: { vi: 'Cơ sở dữ liệu ghi lại được sau (giây)', en: 'Database writable again after (s)' },
  agentsRto: {
    vi: 'Phần mềm cuối cùng được xác nhận lại sau (giây)',
    en: 'Last agent acknowledged again after (s)',
  },
  acknowledged: { vi: 'Báo cáo đã xác nhận', en: 'Acknowledged reports' },
  lost: { vi: 'Báo cáo đã xác nhận mà mất', en: 'Acknowledged reports lost' },
  doubled: { vi: 'Việc bị làm hai lần', en: 'Effects that happened twice' },
  split: { vi: 'Lần ghi ở nơi cũ sau khi nơi kia tiếp quản', en: 'Writes at the old site after the other took over' },
  at: { vi: 'Lúc', en: 'At' },
  step: { vi: 'Bước', en: 'Step' },
  seconds: { vi: 'Giây', en: 'Seconds' },
  evidence: { vi: 'Bằng chứng: {file}', en: 'Evidence: {file}' },
  switched: {
    vi: 'Đã chuyển từ {from} sang {to} sau {seconds} giây.',
    en: 'Handed over from {from} to {to} in {seconds} s.',
  },
  restored: {
    vi: 'Đã khôi phục {backup} tại {host}: {tables} bảng, {rows} dòng, {count} khác biệt ({seconds} giây).',
    en: 'Restored {backup} at {host}: {tables} tables, {rows} rows, {count} differences ({seconds} s).',
  },
  table: { vi: 'Bảng', en: 'Table' },
  expected: { vi: 'Cần', en: 'Expected' },
  found: { vi: 'Có', en: 'Found' },
} as const satisfies Record<string, Words>;
