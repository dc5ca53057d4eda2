import type { DrillStep } from '../drill/plan-drill.ts';
import { type Steps, step } from './step.ts';

const look = [
  'Xem motcua dc status; sửa máy không trả lời, rồi diễn tập lại.',
  'Look at motcua dc status; mend the host that does not answer, then drill again.',
] as const;
const log = [
  'Xem nhật ký trên máy đó: journalctl -u patroni -u etcd -u motcua-hub.',
  'Look at the log of that host: journalctl -u patroni -u etcd -u motcua-hub.',
] as const;

/** What a drill does; planDrill says in which order. */
export const drillSteps: Steps<DrillStep['kind']> = {
  announce: step(['Báo trước cho hai trung tâm', 'Announce it at both sites'], look),
  watch: step(['Bắt đầu thử ghi trên cả hai trung tâm', 'Begin to try writes at both sites'], look),
  load: step(
    ['Chạy các phần mềm giám sát mô phỏng', 'Start the simulated agents'],
    [
      'Chưa có sự cố nào. Xem đơn vị của --unit còn hiệu lực không và hub có nhận báo cáo không (motcua dc status).',
      'No fault was made yet. See whether the unit of --unit is in force and the hubs take reports (motcua dc status).',
    ],
    ['mỗi phần mềm đã được xác nhận một báo cáo', 'each of them has had a report acknowledged'],
    120,
  ),
  wait: step(['Chờ trước khi gây sự cố', 'Wait before the fault'], look),
  mark: step(['Ghi nhớ thời điểm sẽ khôi phục về (chỉ destroy)', 'Note the moment to restore to (destroy only)'], look),
  strike: step(
    ['Gây sự cố', 'Make the fault'],
    [
      'Diễn tập tự gỡ sự cố. Xem motcua dc status trước khi làm lại.',
      'The drill takes the fault away by itself. Look at motcua dc status before another try.',
    ],
  ),
  awaitPrimary: step(
    ['Chờ trung tâm kia tiếp quản', 'Wait until the other site has taken over'],
    [
      'Diễn tập tự gỡ sự cố. Ở nơi kia: journalctl -u patroni -u etcd; hai trong ba phiếu etcd phải còn (motcua dc status).',
      'The drill takes the fault away by itself. At the other site: journalctl -u patroni -u etcd; two of three votes of etcd have to be there (motcua dc status).',
    ],
    ['Patroni ở nơi kia là chính', 'Patroni of the other site is primary'],
    180,
  ),
  awaitAgents: step(
    ['Chờ mọi phần mềm giám sát trở lại', 'Wait until every agent is back'],
    [
      'Cơ sở dữ liệu đã chuyển, hub thì chưa nhận: journalctl -u motcua-hub -u mosquitto -u haproxy ở nơi kia.',
      'The database has moved and the hub does not take reports: journalctl -u motcua-hub -u mosquitto -u haproxy at the other site.',
    ],
    ['mỗi phần mềm lại được xác nhận một báo cáo', 'each of them has had a report acknowledged again'],
    180,
  ),
  hold: step(['Giữ sự cố đủ lâu', 'Hold the fault long enough'], look),
  ask: step(
    ['Hỏi tình trạng khi đang có sự cố (witness, votes)', 'Ask for the status while the fault stands (witness, votes)'],
    look,
  ),
  restore: step(
    ['Khôi phục cả hai trung tâm về thời điểm đó (chỉ destroy)', 'Restore both sites to that moment (destroy only)'],
    [
      'Dữ liệu cũ được đưa lại chỗ nếu bản khôi phục chưa làm chính. Xem lỗi rồi chạy: motcua dc restore --to THỜI_ĐIỂM.',
      'What was there is put back unless the restored one leads already. Look at the error, then run: motcua dc restore --to TIME.',
    ],
  ),
  roll: step(
    [
      'Đưa hub lên bản này bằng dc up; nếu đã là bản này thì khởi động lại từng hub, hub sau chờ hub trước phục vụ lại (chỉ upgrade)',
      'Bring the hubs to this release by dc up; where they have it already, begin each anew, the next when the one before serves again (upgrade only)',
    ],
    [
      'Hub kia vẫn nhận báo cáo. Trên máy nêu trong lỗi: journalctl -u motcua-hub, rồi motcua dc up hoặc systemctl restart motcua-hub.',
      'The other hub goes on taking reports. At the host in the error: journalctl -u motcua-hub, then motcua dc up or systemctl restart motcua-hub.',
    ],
    ['mỗi hub lại nhận báo cáo', 'each hub takes reports again'],
    120,
  ),
  heal: step(
    ['Gỡ sự cố', 'Take the fault away'],
    [
      'Gỡ bằng tay trên máy bị sự cố: systemctl start etcd patroni haproxy mosquitto motcua-hub; nft delete table inet motcua_drill; systemctl kill --signal=CONT --kill-who=main patroni. Phòng thử: motcua dc lab up.',
      'Take it away by hand at the struck host: systemctl start etcd patroni haproxy mosquitto motcua-hub; nft delete table inet motcua_drill; systemctl kill --signal=CONT --kill-who=main patroni. The lab: motcua dc lab up.',
    ],
    ['lệnh gỡ chạy xong trên máy đó', 'what takes it away has ended well at that host'],
    120,
  ),
  awaitInStep: step(
    ['Chờ trung tâm cũ theo kịp', 'Wait until the former primary is in step'],
    [
      'Nơi kia vẫn phục vụ. Trên máy cũ: patronictl -c /etc/patroni/config.yml list; nếu đã lệch dòng thời gian thì patronictl reinit.',
      'The other site goes on serving. At the former primary: patronictl -c /etc/patroni/config.yml list; where its timeline has parted, patronictl reinit.',
    ],
    ['máy cũ là bản sao đồng bộ', 'the former primary is the synchronous standby'],
    180,
  ),
  failBack: step(
    ['Chuyển trở lại', 'Hand over back'],
    [
      'Nơi kia vẫn là chính, không mất gì. Khi bản sao đã kịp: motcua dc switchover --stack TÊN.',
      'The other site stays primary and nothing is lost. When the copy is in step: motcua dc switchover --stack NAME.',
    ],
    [
      'nơi cũ lại là chính, nơi kia lại là bản sao đồng bộ',
      'the former primary is primary, the other its synchronous standby',
    ],
    180,
  ),
  rest: step(
    ['Ngừng tạo báo cáo, gửi nốt', 'Make no more reports, send the rest'],
    log,
    ['không còn báo cáo nào chờ gửi', 'no report waits to be sent'],
    600,
  ),
  compare: step(
    ['Đối chiếu sổ sách', 'Compare the books'],
    [
      'Chưa có kết luận nào: không coi là đạt. Xem motcua dc status rồi diễn tập lại.',
      'Nothing is proved: do not take it for a pass. Look at motcua dc status, then drill again.',
    ],
  ),
};
