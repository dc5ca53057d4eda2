import type { CommandTable } from './command-text.ts';

/** Help of the commands about notices and their channels. */
export const noticeTexts = {
  'notice subscribe': {
    summary: { vi: 'Đăng ký nhận thông báo phiếu sự cố', en: 'Have somebody told of tickets' },
    about: {
      vi: 'Một đơn vị là cả những đơn vị bên dưới. Mỗi người nhận tối đa một thông báo một phút, phần còn lại gộp vào bản tin sau. Ngôn ngữ và giờ yên lặng là của địa chỉ, lần đăng ký sau thay lần trước.',
      en: 'A unit is also what is below it. A person gets one notice a minute at most, and the rest together after it. Language and quiet hours belong to the address; the latest subscription sets them.',
    },
    examples: [
      {
        line: 'motcua notice subscribe --channel mail --address it@phuong.example --unit 00364 --quiet-hours 22:00-06:30',
        words: { vi: 'Đêm chỉ báo mức P1', en: 'At night only a P1' },
      },
      {
        line: 'motcua notice subscribe --channel webhook --address https://glpi.example/motcua --priority P1 --priority P2',
        words: { vi: 'Cho hệ thống khác (docs/recipes)', en: 'For another system (docs/recipes)' },
      },
    ],
  },
  'notice subscriptions': {
    summary: { vi: 'Ai nhận thông báo gì', en: 'Who is told what' },
    examples: [{ line: 'motcua notice subscriptions', words: { vi: 'Kèm giờ yên lặng', en: 'With quiet hours' } }],
  },
  'notice unsubscribe': {
    summary: { vi: 'Thôi nhận thông báo', en: 'End a subscription' },
    about: {
      vi: 'Phiếu đã báo mở thì vẫn báo khi đóng; phiếu chưa báo thì thôi.',
      en: 'The end of what was told as open is still told; what was not told is dropped.',
    },
    examples: [{ line: 'motcua notice unsubscribe 3', words: { vi: 'Theo số đăng ký', en: 'By its number' } }],
  },
  'notice list': {
    summary: { vi: 'Các thông báo đã gửi, đang gửi, gửi hỏng', en: 'Notices: sent, under way, given up' },
    examples: [
      {
        line: 'motcua notice list --state dead',
        words: { vi: 'Gửi hỏng, kèm lý do', en: 'Given up, with the reason' },
      },
    ],
  },
  'notice show': {
    summary: { vi: 'Một thông báo và nội dung của nó', en: 'One notice, and what it says' },
    examples: [{ line: 'motcua notice show 12', words: { vi: 'Cả lần thử kế tiếp', en: 'With its next try' } }],
  },
  'notice replay': {
    summary: { vi: 'Gửi lại một thông báo', en: 'Send a notice again' },
    about: {
      vi: 'Giữ nguyên mã theo dõi, nên bên nhận đã có thì nhận ra. Phiếu đã đóng trong lúc đó thì thông báo đóng đi tiếp sau.',
      en: 'The tracking id stays, so that who has it already can know it. Where the ticket was closed meanwhile, that is told after it.',
    },
    examples: [
      {
        line: 'motcua notice replay 12',
        words: { vi: 'Sau khi sửa máy chủ thư', en: 'After the mail server was put right' },
      },
    ],
  },
  'channel list': {
    summary: {
      vi: 'Các kênh thông báo, kênh chưa bật thiếu gì',
      en: 'Channels of notices, and what those lack that are off',
    },
    examples: [
      {
        line: 'motcua channel list',
        words: { vi: 'Kèm số đang chờ, gửi hỏng', en: 'With how many wait or were given up' },
      },
    ],
  },
  'channel test': {
    summary: { vi: 'Gửi thử qua một kênh', en: 'Send a test by a channel' },
    examples: [
      {
        line: 'motcua channel test mail --address it@phuong.example',
        words: { vi: 'Thử một lần, báo kết quả', en: 'Tried once; says what came of it' },
      },
    ],
  },
} as const satisfies CommandTable;
