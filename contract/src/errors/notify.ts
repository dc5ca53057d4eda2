import type { ErrorTable } from './row.ts';

/** Errors of notices and their channels. */
export const notifyErrors = {
  E_NOTICE_ADDRESS: {
    exit: 2,
    status: 400,
    words: {
      vi: '"{address}" không phải địa chỉ của kênh {channel}',
      en: '"{address}" is not an address of the channel {channel}',
    },
    hint: {
      vi: 'mail: ten@coquan.example; webhook: https://may.example/duong-dan; file: tên thư mục; zalo: 84 và 9 chữ số.',
      en: 'mail: name@office.example; webhook: https://host.example/path; file: name of a folder; zalo: 84 and 9 digits.',
    },
  },
  E_NOTICE_HOST: {
    exit: 4,
    status: 400,
    words: { vi: 'Máy {host} không có trong danh sách được gửi webhook', en: 'Webhooks may not be sent to {host}' },
    hint: {
      vi: 'Ghi tên máy và cổng vào MOTCUA_WEBHOOK_HOSTS của máy chủ; ngoài máy này phải là https.',
      en: 'Put its name and port into MOTCUA_WEBHOOK_HOSTS of the hub; beyond this machine it must be https.',
    },
  },
  E_CHANNEL_DISABLED: {
    exit: 6,
    status: 409,
    words: { vi: 'Kênh {channel} chưa bật: {detailVi}', en: 'The channel {channel} is not enabled: {detail}' },
    hint: {
      vi: 'Đặt xong thì khởi động lại máy chủ; xem motcua channel list.',
      en: 'Set it and restart the hub; see motcua channel list.',
    },
  },
  E_CHANNEL_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có kênh "{channel}"', en: 'There is no channel "{channel}"' },
    hint: { vi: 'Xem motcua channel list.', en: 'See motcua channel list.' },
  },
  E_SUBSCRIPTION_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có đăng ký nhận thông báo {id}', en: 'There is no subscription {id}' },
    hint: { vi: 'Xem motcua notice subscriptions.', en: 'See motcua notice subscriptions.' },
  },
  E_NOTICE_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có thông báo {id}', en: 'There is no notice {id}' },
    hint: { vi: 'Xem motcua notice list.', en: 'See motcua notice list.' },
  },
  E_NOTICE_PENDING: {
    exit: 6,
    status: 409,
    words: {
      vi: 'Thông báo {id} đang được gửi, chưa cần gửi lại',
      en: 'Notice {id} is on its way; it need not be replayed',
    },
    hint: {
      vi: 'Xem lần thử kế tiếp: motcua notice show {id}.',
      en: 'See when it is tried next: motcua notice show {id}.',
    },
  },
  E_QUIET_HOURS: {
    exit: 2,
    status: 400,
    words: { vi: '"{value}" không phải giờ yên lặng', en: '"{value}" are not quiet hours' },
    hint: { vi: 'Viết như 22:00-06:30.', en: 'Write them as in 22:00-06:30.' },
  },
} as const satisfies ErrorTable;
