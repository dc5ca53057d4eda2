import type { Catalogue } from '@motcua/contract';

/** What the pages of the form say. */
export const intakeTexts = {
  title: { vi: 'Báo hỏng thiết bị', en: 'Report a broken device' },
  other: { vi: 'English', en: 'Tiếng Việt' },
  choose: { vi: 'Thiết bị nào hỏng?', en: 'Which device is broken?' },
  noDevices: { vi: 'Đơn vị chưa có thiết bị nào trong sổ.', en: 'No device of this unit is on the books.' },
  notListed: { vi: 'Không thấy thiết bị trong danh sách? Chọn loại:', en: 'Not in the list? Choose its kind:' },
  notNamed: { vi: '{kind} (chưa rõ máy nào)', en: '{kind} (it is not known which)' },
  another: { vi: 'Chọn thiết bị khác', en: 'Choose another device' },
  what: { vi: 'Hỏng thế nào?', en: 'What is wrong?' },
  words: {
    vi: 'Nói thêm (không bắt buộc, nhiều nhất {most} chữ)',
    en: 'In your words (optional, {most} letters at most)',
  },
  photos: {
    vi: 'Ảnh chụp (không bắt buộc): nhiều nhất {most} ảnh, mỗi ảnh tối đa {megabytes} MB',
    en: 'Photos (optional): {most} at most, each of {megabytes} MB at most',
  },
  privacy: {
    vi: 'Không cần ghi tên, số điện thoại, số giấy tờ của ai. Không chụp người dân và hồ sơ của họ: dữ liệu cá nhân được bảo vệ theo Luật 91/2025 và Nghị định 356/2025. Dãy số giống số điện thoại hay căn cước trong lời ghi sẽ bị che; thông tin ẩn trong ảnh (vị trí, giờ chụp) bị xóa.',
    en: 'No name, telephone or document number of anybody is needed. Do not photograph citizens or their papers: personal data is protected by Law 91/2025 and Decree 356/2025. Numbers that look like a telephone or identity number are masked; what is hidden in photos (place, time) is removed.',
  },
  trap: { vi: 'Để trống ô này', en: 'Leave this empty' },
  send: { vi: 'Gửi báo hỏng', en: 'Send the report' },
  done: { vi: 'Đã nhận. Phiếu số {number}', en: 'Received. Case number {number}' },
  opened: {
    vi: 'Cán bộ công nghệ thông tin đã có phiếu này và sẽ liên hệ đơn vị. Đọc số phiếu khi gọi hỏi.',
    en: 'IT staff have this case now and will contact the office. Tell the case number when you ring.',
  },
  joined: {
    vi: 'Thiết bị này đã có người báo; lời của bạn được ghi thêm vào cùng một phiếu.',
    en: 'Somebody had reported this device already; your words are in the same case.',
  },
  enough: {
    vi: 'Thiết bị này đã được báo nhiều lần; phiếu đang được xử lý.',
    en: 'This device was reported many times already; the case is being worked on.',
  },
  masked: {
    vi: 'Dãy số giống số điện thoại hoặc số giấy tờ, và địa chỉ thư, đã được che và không được lưu.',
    en: 'What looked like a telephone or document number, or a mail address, was masked and is not kept.',
  },
  photosKept: { vi: 'Đã lưu {count} ảnh.', en: '{count} photos are kept.' },
  photoRefused: { vi: 'Một ảnh không được nhận: {why}.', en: 'A photo was not taken: {why}.' },
  photosTooMany: { vi: 'Chỉ nhận {most} ảnh đầu.', en: 'Only the first {most} photos were taken.' },
  photosNoRoom: { vi: 'Ảnh không được lưu vì hết chỗ.', en: 'Photos were not kept: there is no room.' },
  next: { vi: 'Việc tiếp theo', en: 'What happens next' },
  again: { vi: 'Báo thiết bị khác', en: 'Report another device' },
  hotline: { vi: 'Đường dây hỗ trợ: {hotline}', en: 'Help line: {hotline}' },
  problem: { vi: 'Chưa gửi được', en: 'It was not sent' },
} as const satisfies Catalogue;

/** What people see, in their words; most have the reason code that an agent would give. */
export const choiceTexts = {
  'media-jam': { vi: 'Kẹt giấy', en: 'Paper is jammed' },
  'media-empty': { vi: 'Báo hết giấy dù đã nạp', en: 'It says that there is no paper' },
  'toner-low': { vi: 'Bản in mờ, sọc, hết mực', en: 'Prints are pale or striped' },
  'printer-offline': { vi: 'Gửi lệnh in mà không in', en: 'It does not print what is sent' },
  'cover-open': { vi: 'Nắp không đóng được', en: 'Its cover does not close' },
  'scanner-unplugged': { vi: 'Máy tính không nhận máy quét', en: 'The PC does not find the scanner' },
  'scanner-jammed': { vi: 'Kẹt giấy khi quét', en: 'Paper is jammed while scanning' },
  streaks: { vi: 'Ảnh quét bị sọc, mờ', en: 'Scans are striped or pale' },
  'no-power': { vi: 'Không lên nguồn', en: 'It does not switch on' },
  slow: { vi: 'Rất chậm, treo', en: 'It is very slow or hangs' },
  'no-network': { vi: 'Không vào được mạng', en: 'It has no network' },
  screen: { vi: 'Màn hình, bàn phím hoặc chuột hỏng', en: 'Screen, keyboard or mouse is broken' },
  software: { vi: 'Phần mềm không chạy', en: 'A program does not work' },
  'no-tickets': { vi: 'Không ra phiếu, không gọi số', en: 'It gives no tickets, or calls no numbers' },
  'ups-replace-battery': { vi: 'Ắc quy yếu, kêu bíp', en: 'Its battery is weak; it beeps' },
  'not-recognised': { vi: 'Máy tính không nhận thiết bị', en: 'The PC does not find it' },
  else: { vi: 'Khác (ghi bên dưới)', en: 'Something else (say below)' },
} as const satisfies Catalogue;
