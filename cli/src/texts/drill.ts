import type { Words } from '@motcua/contract';

export const drillFlagTexts = {
  fault: {
    vi: 'Sự cố: fence (dừng dịch vụ), isolate (cắt mạng), freeze (treo Patroni), upgrade (dc up lên bản này khi đang có tải; nếu đã là bản này thì khởi động lại từng hub); phòng thử còn có kill, link, pause (cả máy đứng yên rồi chạy tiếp), witness (mất nơi làm chứng), votes (mất hai trong ba phiếu), destroy (mất cơ sở dữ liệu ở cả hai nơi, khôi phục về một thời điểm)',
    en: 'The fault: fence (services stopped), isolate (cut off), freeze (Patroni frozen), upgrade (dc up to this release under load; where it is there already, hubs begun anew one after the other); the lab has kill, link, pause (the whole host stands still, then goes on), witness (it is lost), votes (two of three are lost) and destroy (the database is lost on both sites, and restored to a moment) too',
  },
  seed: {
    vi: 'Số quyết định lúc gây sự cố và sự cố kéo dài thêm bao lâu',
    en: 'Number that decides when the fault is made and how much longer it lasts',
  },
  agents: {
    vi: 'Số phần mềm giám sát mô phỏng, mỗi cái một báo cáo mỗi giây',
    en: 'Simulated agents, each of a report a second',
  },
  unit: { vi: 'Đơn vị của chúng; không nêu thì chia cho nhiều đơn vị', en: 'Their unit; otherwise several units' },
  seconds: { vi: 'Sự cố kéo dài ít nhất bao nhiêu giây', en: 'Seconds that the fault lasts at least' },
  evidence: { vi: 'Thư mục ghi bằng chứng', en: 'Folder that the evidence goes to' },
} as const satisfies Record<string, Words>;

export const evidenceTexts = {
  title: { vi: 'Diễn tập chuyển trung tâm: {fault} ({stack})', en: 'Failover drill: {fault} ({stack})' },
  simulated: { vi: 'Dữ liệu mô phỏng, trên một máy', en: 'Simulated data, on one machine' },
  outside: {
    vi: 'Ngoài khung giờ thay đổi, vì: {reason}',
    en: 'Outside the change window, because: {reason}',
  },
  what: {
    vi: 'Bắt đầu {startedAt}, số gieo {seed}. Trung tâm chính {primary}, bản sao đồng bộ {standby}. {agents} phần mềm giám sát mô phỏng.',
    en: 'Began {startedAt}, seed {seed}. The primary was {primary}, its synchronous standby {standby}. {agents} simulated agents.',
  },
  broken: {
    vi: 'Không hoàn thành, không chứng minh được gì. Dừng ở bước "{step}": {why} ({code}).',
    en: 'Not ended, so nothing is proved. Broken off at the step "{step}": {why} ({code}).',
  },
  brokenAt: { vi: 'dừng ở: {step}', en: 'broken off at: {step}' },
  allTitle: { vi: 'Diễn tập chuyển trung tâm', en: 'Failover drills' },
  allWhat: {
    vi: 'Mỗi dòng một lần diễn tập, do motcua dc drill ghi từ sổ sách hai bên. RTO tính bằng giây từ lúc gây sự cố (votes: từ lúc phiếu bầu trở lại). Tải: báo cáo được xác nhận mỗi giây trước sự cố; tải máy: của một máy chạy tất cả.',
    en: 'Each line is a run, written by motcua dc drill from the books of both sides. RTO is in seconds from the fault on (votes: from the return of the votes). Load: reports acknowledged a second before the fault; machine: load of the one machine that ran everything.',
  },
  fault: { vi: 'Sự cố', en: 'Fault' },
  seed: { vi: 'Số gieo', en: 'Seed' },
  agents: { vi: 'Phần mềm', en: 'Agents' },
  perSecond: { vi: 'Báo cáo được xác nhận mỗi giây trước sự cố', en: 'Reports acknowledged a second before the fault' },
  machineLoad: { vi: 'Tải máy lúc gây sự cố', en: 'Load of the machine at the fault' },
  gap: { vi: 'Lâu nhất không nơi nào ghi được (giây)', en: 'Longest time without a write anywhere (s)' },
  unguarded: {
    vi: 'Lần ghi khi mất hai trong ba phiếu (sau một kỳ hạn)',
    en: 'Writes while two of three votes were lost (after a lease)',
  },
  restoredTo: { vi: 'Khôi phục về', en: 'Restored to' },
  changed: { vi: 'Số thứ dc up đã thay đổi khi đang có tải', en: 'Things that dc up changed under load' },
  later: { vi: 'Báo cáo của sau thời điểm đó mà vẫn có', en: 'Reports of after that moment that are there' },
  said: { vi: 'Tình trạng khi đang có sự cố', en: 'Status while the fault stood' },
  passed: { vi: 'Đạt', en: 'Passed' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  headRto: { vi: 'RTO cơ sở dữ liệu', en: 'RTO database' },
  headAgents: { vi: 'RTO phần mềm cuối', en: 'RTO last agent' },
  headGap: { vi: 'Gián đoạn', en: 'Gap' },
  headPerSecond: { vi: 'Tải', en: 'Load' },
  headMachine: { vi: 'Tải máy', en: 'Machine' },
  headAcknowledged: { vi: 'Đã xác nhận', en: 'Acknowledged' },
  headLost: { vi: 'Mất', en: 'Lost' },
  headDoubled: { vi: 'Hai lần', en: 'Doubled' },
  headSplit: { vi: 'Cùng ghi', en: 'Split' },
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
  record: { vi: 'Kết quả: {file}', en: 'Result: {file}' },
  unrecorded: {
    vi: 'Kết quả không được lưu: stack không có motcua:recordsFolder, và trạng thái không nằm trong thư mục.',
    en: 'The result is not kept: the stack has no motcua:recordsFolder, and its state is in no folder.',
  },
  table: { vi: 'Bảng', en: 'Table' },
  expected: { vi: 'Cần', en: 'Expected' },
  found: { vi: 'Có', en: 'Found' },
} as const satisfies Record<string, Words>;
