import type { Words } from '@motcua/contract';
import type { DrillStep } from '@motcua/infra';

/** What each step of a drill does. */
export const drillStepTexts: Readonly<Record<DrillStep['kind'], Words>> = {
  announce: { vi: 'Báo trước cho hai trung tâm', en: 'Announce it at both sites' },
  watch: { vi: 'Bắt đầu thử ghi trên cả hai trung tâm', en: 'Begin to try writes at both sites' },
  load: { vi: 'Chạy các phần mềm giám sát mô phỏng', en: 'Start the simulated agents' },
  strike: { vi: 'Gây sự cố', en: 'Make the fault' },
  awaitPrimary: { vi: 'Chờ trung tâm kia tiếp quản', en: 'Wait until the other site has taken over' },
  awaitAgents: { vi: 'Chờ mọi phần mềm giám sát trở lại', en: 'Wait until every agent is back' },
  hold: { vi: 'Giữ sự cố đủ lâu', en: 'Hold the fault long enough' },
  heal: { vi: 'Gỡ sự cố', en: 'Take the fault away' },
  awaitInStep: { vi: 'Chờ trung tâm cũ theo kịp', en: 'Wait until the former primary is in step' },
  failBack: { vi: 'Chuyển trở lại', en: 'Hand over back' },
  rest: { vi: 'Ngừng tạo báo cáo, gửi nốt', en: 'Make no more reports, send the rest' },
  compare: { vi: 'Đối chiếu sổ sách', en: 'Compare the books' },
};

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
