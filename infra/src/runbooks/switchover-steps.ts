import { type Steps, step } from './step.ts';

/** What a switchover does, in this order. */
export const switchoverSteps: Steps<'look' | 'announce' | 'handOver' | 'awaitPrimary' | 'awaitInStep'> = {
  look: step(
    ['Xem nơi nào là chính và bản sao nào đồng bộ', 'Look who is primary, and which copy is in step'],
    [
      'Chưa thay đổi gì. Không có bản sao đồng bộ thì chờ: motcua dc status --stack TÊN.',
      'Nothing was changed. Without a synchronous standby wait for it: motcua dc status --stack NAME.',
    ],
  ),
  announce: step(
    ['Ghi vào nhật ký hai trung tâm', 'Note it in the log of both sites'],
    [
      'Chưa thay đổi gì. Máy không trả lời thì không nhận chuyển được: sửa trước.',
      'Nothing was changed. A host that does not answer cannot take over: mend it first.',
    ],
  ),
  handOver: step(
    [
      'Chuyển cơ sở dữ liệu sang trung tâm kia (patronictl switchover)',
      'Hand the database over to the other site (patronictl switchover)',
    ],
    [
      'Patroni không chuyển khi bản sao chưa kịp; nơi cũ vẫn là chính. Xem motcua dc status, rồi chạy lại.',
      'Patroni does not hand over to a copy that is behind; the former primary goes on. Look at motcua dc status, then run it again.',
    ],
    ['Patroni nói đã chuyển', 'Patroni says that it was handed over'],
    90,
  ),
  awaitPrimary: step(
    ['Chờ trung tâm kia là chính', 'Wait until the other site is primary'],
    [
      'journalctl -u patroni -u etcd ở cả hai nơi; hai trong ba phiếu etcd phải còn.',
      'journalctl -u patroni -u etcd at both sites; two of three votes of etcd have to be there.',
    ],
    ['Patroni ở nơi kia là chính', 'Patroni of the other site is primary'],
    180,
  ),
  awaitInStep: step(
    ['Chờ trung tâm cũ theo kịp', 'Wait until the former primary is in step'],
    [
      'Nơi mới vẫn phục vụ, nhưng mất nó lúc này có thể mất báo cáo. Trên máy cũ: patronictl -c /etc/patroni/config.yml list; nếu cần thì patronictl reinit.',
      'The new primary serves, but to lose it now may lose reports. At the former one: patronictl -c /etc/patroni/config.yml list; patronictl reinit where it has to be.',
    ],
    ['máy cũ là bản sao đồng bộ', 'the former primary is the synchronous standby'],
    180,
  ),
};
