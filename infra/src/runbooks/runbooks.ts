import type { Words } from '@motcua/contract';
import { planDrill } from '../drill/plan-drill.ts';
import { drillSteps } from './drill-steps.ts';
import { restoreSteps } from './restore-steps.ts';
import { restoreTestSteps } from './restore-test-steps.ts';
import type { Step } from './step.ts';
import { switchoverSteps } from './switchover-steps.ts';

/** An operation for who is on duty: when, how it is started, and its steps as the executor does them. */
export interface Runbook {
  id: string;
  title: Words;
  when: Words;
  command: string;
  steps: readonly Step[];
}

const nobody = { primary: '', standby: '', witness: '' };

/** The drill's steps in the order of its plan. */
const ofDrill = (): Step[] =>
  planDrill({ ...nobody, fault: 'fence', agents: 0, wait: 10, hold: 45 }).map(({ kind }) => drillSteps[kind]);

/** Every runbook. */
export const runbooks = (): Runbook[] => [
  {
    id: 'drill',
    title: { vi: 'Diễn tập mất trung tâm chính', en: 'Rehearse the loss of the primary site' },
    when: {
      vi: 'Định kỳ, trong khung giờ thay đổi, sau khi đã báo trước; và sau mỗi thay đổi lớn của hai trung tâm.',
      en: 'By calendar, in the change window, announced before; and after every greater change of the sites.',
    },
    command: 'motcua dc drill --stack NAME --fault fence --evidence evidence',
    steps: ofDrill(),
  },
  {
    id: 'switchover',
    title: { vi: 'Chuyển sang trung tâm kia', en: 'Hand over to the other site' },
    when: {
      vi: 'Trước khi bảo trì trung tâm đang là chính. Không mất gì; ghi ngừng vài giây.',
      en: 'Before work on the site that is primary. Nothing is lost; writes stop for some seconds.',
    },
    command: 'motcua dc switchover --stack NAME',
    steps: Object.values(switchoverSteps),
  },
  {
    id: 'restore-test',
    title: { vi: 'Khôi phục thử bản sao lưu', en: 'Test a restore' },
    when: {
      vi: 'Trong hạn motcua:backup.restoreTestDays, và sau mỗi lần đổi sao lưu. Không cần khung giờ: người dùng không thấy gì.',
      en: 'Within motcua:backup.restoreTestDays, and after every change of backups. No window is needed: users see nothing of it.',
    },
    command: 'motcua dc restore-test --stack NAME',
    steps: Object.values(restoreTestSteps),
  },
  {
    id: 'restore',
    title: { vi: 'Khôi phục hai trung tâm về một thời điểm', en: 'Restore both sites to a moment' },
    when: {
      vi: 'Khi cơ sở dữ liệu mất hay hỏng ở cả hai nơi. Mọi điều ghi sau thời điểm đó không còn; phút cuối trước sự cố có thể chưa kịp vào bản sao lưu.',
      en: 'When the database is lost or spoilt at both sites. Whatever was written after the moment is gone; the last minute before the loss may not have reached a repository.',
    },
    command: 'motcua dc restore --stack NAME --to TIME',
    steps: Object.values(restoreSteps),
  },
];
