import { type Steps, step } from './step.ts';

const untouched = ['Cơ sở dữ liệu đang chạy không bị đụng đến.', 'The database that serves is not touched.'] as const;
const also = (vi: string, en: string) => [`${vi} ${untouched[0]}`, `${en} ${untouched[1]}`] as const;

/** What a restore test does, in this order. */
export const restoreTestSteps: Steps<'look' | 'mark' | 'restore' | 'sum' | 'tidy'> = {
  look: step(
    ['Xem nơi nào là chính và bản sao nào đồng bộ', 'Look who is primary, and which copy is in step'],
    also('Xem motcua dc status --stack TÊN.', 'Look at motcua dc status --stack NAME.'),
  ),
  mark: step(
    [
      'Đếm và cộng mọi bảng ở nơi chính, đánh dấu đúng lúc đó trong nhật ký',
      'Count and sum every table of the primary, and mark that very moment in the log',
    ],
    also(
      'Một giao dịch quá dài có thể giữ khóa: chờ nó xong rồi chạy lại.',
      'A long transaction may hold the locks: wait for its end, then run it again.',
    ),
    ['mọi bảng đã được cộng', 'every table is summed'],
    600,
  ),
  restore: step(
    [
      'Khôi phục bản sao lưu mới nhất của trung tâm kia vào một chỗ riêng, đến đúng lúc đã đánh dấu',
      'Restore the newest backup of the other site apart, to the marked moment',
    ],
    also(
      'Bản sao lưu này không dùng được như nó đang có: xem pgbackrest --stanza=dc info và check, /var/log/pgbackrest, chỗ trống trên ổ đĩa; sửa rồi chạy lại ngay.',
      'This backup cannot be used as it is: see pgbackrest --stanza=dc info and check, /var/log/pgbackrest, free disk; mend it and run it again at once.',
    ),
    ['bản khôi phục mở được', 'the restored copy opens'],
    1800,
  ),
  sum: step(
    ['Đếm và cộng mọi bảng của bản khôi phục', 'Count and sum every table of the restored copy'],
    also('Chạy lại; xem chỗ trống và bộ nhớ của máy đó.', 'Run it again; see the free disk and memory of that host.'),
    ['mọi bảng đã được cộng', 'every table is summed'],
    600,
  ),
  tidy: step(
    ['Xóa bản khôi phục, ghi kết quả có ngày', 'Remove the restored copy, and write the dated result'],
    also(
      'Xóa bằng tay /var/lib/postgresql/restore-test trên máy đó.',
      'Remove /var/lib/postgresql/restore-test on that host by hand.',
    ),
    ['thư mục đã hết', 'its folder is gone'],
    120,
  ),
};
