import type { Words } from '@motcua/contract';

/** What help says about flags of loans, photos and QR codes. */
export const fromPeopleFlagTexts = {
  lent: { vi: 'Máy thay thế: mã tài sản, đang ở trong kho', en: 'The replacement, by its tag; it is in stock' },
  returned: { vi: 'Máy thay thế đã nhận lại', en: 'The replacement that is back' },
  until: { vi: 'Hẹn trả ngày nào', en: 'Day by which it is to be back' },
  part: { vi: 'Linh kiện, vật tư đang chờ', en: 'The part that is waited for' },
  vendor: { vi: 'Nhà cung cấp đang chờ', en: 'The vendor that is waited for' },
  photoFile: { vi: 'Tệp ảnh JPEG, PNG hoặc WebP', en: 'A JPEG, PNG or WebP file' },
  photo: { vi: 'Mã ảnh, từ ticket show', en: 'Id of the photo, from ticket show' },
  photoOut: {
    vi: 'Tệp để ghi; không nói thì theo số phiếu và mã ảnh',
    en: 'File to write; by number and id if not said',
  },
  url: {
    vi: 'Địa chỉ máy chủ mà điện thoại mở được; tem có mã báo hỏng riêng',
    en: 'Address of the hub as phones reach it; each label gets a code to report by',
  },
  poster: { vi: 'Một tờ A4 cho mỗi đơn vị thay vì tem', en: 'One A4 sheet for each unit instead of labels' },
  grace: { vi: 'Mã cũ còn dùng được bao nhiêu ngày', en: 'Days that older codes go on being good' },
  code: { vi: 'Mã số của mã QR, từ label codes', en: 'Id of the code, from label codes' },
} as const satisfies Record<string, Words>;

/** Heads and sentences of the same. */
export const fromPeopleTexts = {
  loans: { vi: 'Máy thay thế', en: 'Replacements' },
  noLoans: { vi: 'Không có máy nào đang cho mượn.', en: 'Nothing is lent.' },
  lentBy: { vi: 'Của đơn vị', en: 'Of unit' },
  lentAt: { vi: 'Cho mượn lúc', en: 'Lent' },
  until: { vi: 'Hẹn trả', en: 'Until' },
  returnedAt: { vi: 'Nhận lại lúc', en: 'Back' },
  photos: { vi: 'Ảnh', en: 'Photos' },
  size: { vi: 'Điểm ảnh', en: 'Pixels' },
  bytes: { vi: 'Dung lượng (byte)', en: 'Bytes' },
  codes: { vi: 'Mã QR báo hỏng đã cấp', en: 'Codes to report by' },
  noCodes: { vi: 'Chưa cấp mã QR nào.', en: 'No code was made.' },
  networks: { vi: 'Mạng', en: 'Networks' },
  fromAnywhere: { vi: '(từ mọi nơi)', en: '(from anywhere)' },
  anywhere: {
    vi: 'Mã vừa cấp dùng được từ mọi nơi: ai có ảnh chụp mã cũng báo hỏng được. Giới hạn bằng --network, hoặc MOTCUA_INTAKE_NETWORKS trên máy chủ.',
    en: 'These codes are good from anywhere: whoever has a picture of one can report. Limit them by --network, or by MOTCUA_INTAKE_NETWORKS on the hub.',
  },
  endsAt: { vi: 'Ngừng từ', en: 'Ends' },
  lastUsedAt: { vi: 'Dùng gần nhất', en: 'Last used' },
  uses: { vi: 'Số lần báo', en: 'Reports' },
  madeBy: { vi: 'Người cấp', en: 'Made by' },
  wholeUnit: { vi: '(cả đơn vị)', en: '(the whole unit)' },
  posterTitle: { vi: 'Thiết bị hỏng? Quét mã để báo', en: 'Something broken? Scan to report' },
  posterHow: {
    vi: 'Dùng điện thoại trong mạng (Wi-Fi) của đơn vị. Không cần tài khoản. Chọn thiết bị, chọn hiện tượng, bấm gửi; nhớ số phiếu.',
    en: 'Use a phone on the network (Wi-Fi) of the office. No account is needed. Choose the device and what is wrong, send it, and keep the case number.',
  },
  posterPrivacy: {
    vi: 'Không chụp người dân và giấy tờ của họ.',
    en: 'Do not photograph citizens or their papers.',
  },
} as const satisfies Record<string, Words>;
