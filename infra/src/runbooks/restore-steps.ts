import type { RestoreStep } from '../restore/plan-restore.ts';
import { type Steps, step } from './step.ts';

const putBack = [
  'Dữ liệu cũ tự được đưa lại chỗ và mọi thứ khởi động lại. Sửa nguyên nhân trong thông báo lỗi, rồi chạy lại.',
  'What was there is put back by itself, and everything is started again. Mend what the error names, then run it again.',
] as const;

/** What a restore of both sites does; planRestore says where. */
export const restoreSteps: Steps<RestoreStep['kind']> = {
  stopHubs: step(
    ['Dừng hub ở hai trung tâm', 'Stop the hubs of both sites'],
    [
      'Chưa có gì thay đổi. Máy không trả lời: xem motcua dc status.',
      'Nothing is altered yet. For a host that does not answer look at motcua dc status.',
    ],
  ),
  stopDatabase: step(
    ['Dừng cơ sở dữ liệu ở hai trung tâm', 'Stop the database of both sites'],
    [
      'Chưa có gì thay đổi. Khởi động lại: systemctl start patroni motcua-hub ở cả hai máy.',
      'Nothing is altered yet. Start again: systemctl start patroni motcua-hub on both hosts.',
    ],
  ),
  setAside: step(['Chuyển dữ liệu hiện có sang bên và giữ lại', 'Move the present data aside, and keep it'], putBack),
  fetch: step(['Lấy bản sao lưu', 'Fetch the backup'], putBack),
  recover: step(['Phát lại nhật ký đến thời điểm đã chọn', 'Replay the log to the chosen moment'], putBack),
  forget: step(['Xóa điều các phiếu bầu nhớ về bản cũ', 'Forget what the votes know of the former one'], putBack),
  lead: step(
    ['Cho bản khôi phục làm chính', 'Let the restored one lead'],
    [
      'Trên máy đó: journalctl -u patroni -u etcd; hai trong ba phiếu etcd phải còn (motcua dc status).',
      'At that host: journalctl -u patroni -u etcd; two of three votes of etcd have to be there (motcua dc status).',
    ],
    ['Patroni ở đó là chính', 'Patroni there is primary'],
    180,
  ),
  copy: step(
    ['Sao sang trung tâm kia', 'Copy it to the other site'],
    [
      'Nơi kia đã phục vụ được. Trên máy đang sao: journalctl -u patroni; làm lại bằng patronictl reinit.',
      'The other site can serve. At the host that is being copied to: journalctl -u patroni; begin anew by patronictl reinit.',
    ],
    ['nơi kia là bản sao đồng bộ', 'the other site is the synchronous standby'],
    3600,
  ),
  startHubs: step(
    ['Khởi động hub ở hai trung tâm', 'Start the hubs of both sites'],
    ['journalctl -u motcua-hub trên máy đó.', 'journalctl -u motcua-hub at that host.'],
    ['hub báo sẵn sàng (/readyz)', 'the hubs say that they are ready (/readyz)'],
    180,
  ),
};
