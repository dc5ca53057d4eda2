import type { CommandTable } from './command-text.ts';

/** Commands about the data centres. */
export const centreCommandTexts = {
  'dc preview': {
    summary: { vi: 'Xem trước thay đổi trên các trung tâm dữ liệu', en: 'Show what would change in the data centres' },
    about: {
      vi: 'Kết thúc với mã 3 khi có thay đổi. Không đổi gì trên các máy.',
      en: 'Ends with 3 when there are changes. Changes nothing on the hosts.',
    },
    examples: [
      { line: 'motcua dc preview --stack lab', words: { vi: 'So với lần chạy trước', en: 'Against the last run' } },
      {
        line: 'motcua dc preview --stack lab --refresh',
        words: { vi: 'So với các máy lúc này', en: 'Against the hosts as they are now' },
      },
    ],
  },
  'dc up': {
    summary: { vi: 'Dựng hoặc sửa các trung tâm dữ liệu', en: 'Build or repair the data centres' },
    about: {
      vi: 'Chạy lại thì không đổi gì. Một máy không kết nối được không dừng các máy khác.',
      en: 'Run again it changes nothing. A host that cannot be reached does not stop the others.',
    },
    examples: [
      { line: 'motcua dc up --stack lab', words: { vi: 'Phòng thử trên máy này', en: 'The lab on this machine' } },
      {
        line: 'motcua dc up --stack lab --refresh',
        words: { vi: 'Xem lại các máy rồi sửa', en: 'Look at the hosts first, then repair' },
      },
    ],
  },
  'dc refresh': {
    summary: { vi: 'Tìm những gì đã bị sửa bằng tay trên các máy', en: 'Find what was altered on the hosts by hand' },
    about: {
      vi: 'Kết thúc với mã 3 khi có sai lệch. "dc up" sau đó sửa đúng những mục này.',
      en: 'Ends with 3 when there is drift. "dc up" then repairs exactly that.',
    },
    examples: [
      { line: 'motcua dc refresh --stack lab', words: { vi: 'Phòng thử trên máy này', en: 'The lab on this machine' } },
    ],
  },
  'dc status': {
    summary: { vi: 'Các máy của trung tâm dữ liệu lúc này', en: 'The hosts of the data centres right now' },
    examples: [
      { line: 'motcua dc status --stack lab', words: { vi: 'Hỏi từng máy qua SSH', en: 'Ask each host by SSH' } },
    ],
  },
  'dc switchover': {
    summary: {
      vi: 'Chuyển cơ sở dữ liệu sang trung tâm kia, không mất gì',
      en: 'Hand the database over to the other site, without loss',
    },
    examples: [
      {
        line: 'motcua dc switchover --stack lab',
        words: { vi: 'Trước khi bảo trì một trung tâm', en: 'Before work on a site' },
      },
    ],
  },
  'dc drill': {
    summary: {
      vi: 'Diễn tập mất trung tâm chính: đo, đối chiếu sổ sách, chuyển trở lại, ghi bằng chứng',
      en: 'Rehearse the loss of the primary site: measure, compare the books, hand over back, write evidence',
    },
    examples: [
      {
        line: 'motcua dc drill --stack lab --fault kill --agents 50 --evidence evidence',
        words: { vi: 'Tắt đột ngột một máy của phòng thử', en: 'End a host of the lab hard' },
      },
    ],
  },
  'dc restore-test': {
    summary: {
      vi: 'Khôi phục bản sao lưu mới nhất vào chỗ riêng và so với bản chính',
      en: 'Restore the newest backup apart, and compare it with the primary',
    },
    examples: [
      {
        line: 'motcua dc restore-test --stack lab',
        words: { vi: 'Số dòng và tổng kiểm của mọi bảng', en: 'Rows and checksums of every table' },
      },
    ],
  },
  'dc restore': {
    summary: {
      vi: 'Khôi phục cơ sở dữ liệu của cả hai trung tâm về một thời điểm',
      en: 'Restore the database of both sites to a moment',
    },
    about: {
      vi: 'Cho biết các bước trước khi làm. Dữ liệu hiện có được chuyển sang bên và giữ lại.',
      en: 'It says the steps before anything is done. What is there is moved aside, and kept.',
    },
    examples: [
      {
        line: 'motcua dc restore --stack lab --to 2026-11-29T22:10:00+07:00 --yes',
        words: { vi: 'Sau khi mất dữ liệu ở cả hai nơi', en: 'After the data of both sites was lost' },
      },
    ],
  },
  'dc destroy': {
    summary: { vi: 'Gỡ mọi thứ của một stack khỏi các máy', en: 'Remove everything of a stack from its hosts' },
    about: {
      vi: 'SSH và hệ thống cơ bản được giữ lại, để vẫn đăng nhập được.',
      en: 'SSH and the base system stay, so that one can still log in.',
    },
    examples: [{ line: 'motcua dc destroy --stack lab --yes', words: { vi: 'Không hỏi lại', en: 'Without asking' } }],
  },
  'dc unlock': {
    summary: { vi: 'Mở khóa do một lần chạy đã chết để lại', en: 'Take away the lock of a run that died' },
    examples: [
      {
        line: 'motcua dc unlock --stack lab',
        words: { vi: 'Khi chắc chắn không ai đang chạy', en: 'When nobody else is surely running it' },
      },
    ],
  },
  'dc lab up': {
    summary: { vi: 'Dựng ba máy thử trên máy này (cần root)', en: 'Make three lab hosts on this machine (needs root)' },
    about: {
      vi: 'Ba máy Debian dạng container trên một cầu mạng riêng, không có đường ra ngoài. Chạy lại chỉ làm phần còn thiếu.',
      en: 'Three Debian machines as containers on a bridge of their own, with no route out. Run again it makes what is missing.',
    },
    examples: [{ line: 'motcua dc lab up', words: { vi: 'Lần đầu mất vài phút', en: 'Some minutes the first time' } }],
  },
  'dc lab down': {
    summary: { vi: 'Xóa ba máy thử khỏi máy này', en: 'Remove the three lab hosts from this machine' },
    about: {
      vi: 'Không để lại gì ngoài hệ thống gốc trong bộ nhớ đệm, để lần sau dựng nhanh.',
      en: 'Leaves nothing but the built root file system in the cache, so that the next time is quick.',
    },
    examples: [
      {
        line: 'motcua dc lab down',
        words: { vi: 'Cả khi mới dựng được một nửa', en: 'Also after a half made one' },
      },
    ],
  },
} as const satisfies CommandTable;
