import type { Words } from '@motcua/contract';

/** What is said on stderr while something goes on. */
export const talkTexts = {
  token: {
    vi: 'Mã ghi danh cho đơn vị {unit}: {uses} máy, đến {expiresAt}. Giữ như mật khẩu.',
    en: 'Enrolment token for unit {unit}: {uses} PC(s), until {expiresAt}. Keep it like a password.',
  },
  enrolled: {
    vi: 'Đã ghi danh: {agent}, đơn vị {unit}. Tiếp theo: motcua agent run --state {state}',
    en: 'Enrolled: {agent}, unit {unit}. Next: motcua agent run --state {state}',
  },
  hubReady: {
    vi: 'Máy chủ sẵn sàng: {httpUrl} và {mqttUrl}. Ctrl-C để dừng.',
    en: 'The hub is ready: {httpUrl} and {mqttUrl}. Ctrl-C stops it.',
  },
  hubStopped: { vi: 'Máy chủ đã dừng.', en: 'The hub has stopped.' },
  waitingForApproval: {
    vi: 'Yêu cầu {id} đang chờ duyệt: motcua agent approve {id}. Ctrl-C để dừng; chạy lại vẫn là yêu cầu này.',
    en: 'Request {id} waits for a decision: motcua agent approve {id}. Ctrl-C stops; run it again and it is still this one.',
  },
  hubAway: { vi: 'Chưa hỏi được, sẽ thử lại: {detail}', en: 'It cannot be asked now; trying again: {detail}' },
  agentRunning: {
    vi: 'Đang giám sát máy tính này. Ctrl-C để dừng.',
    en: 'Watching this PC. Ctrl-C stops it.',
  },
  openAddress: {
    vi: 'Mở {address} trên máy bất kỳ và nhập mã {code}. Đang chờ...',
    en: 'Open {address} on any device and enter the code {code}. Waiting...',
  },
  askPassword: { vi: 'Mật khẩu', en: 'Password' },
  askNewPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newCodeSecret: {
    vi: 'Nhập khóa này vào ứng dụng xác thực, chỉ hiện một lần: {secret}\n{uri}',
    en: 'Enter this key into the authenticator program; it is shown once: {secret}\n{uri}',
  },
  askCode: { vi: 'Mã dùng một lần', en: 'One-time code' },
  apiToken: {
    vi: 'Mã truy cập số {id} ({name}), đến {expiresAt}. Chỉ hiện một lần; giữ như mật khẩu.',
    en: 'Token {id} ({name}), until {expiresAt}. Shown once; keep it like a password.',
  },
  backedUp: { vi: 'Đã sao {percent}%', en: '{percent} % copied' },
  copying: { vi: 'Bảng {table}: {rows} dòng', en: 'Table {table}: {rows} rows' },
  auditRead: { vi: 'Đã đọc {events} việc', en: '{events} events read' },
  agentStopped: { vi: 'Phần mềm giám sát đã dừng.', en: 'The agent has stopped.' },
} as const satisfies Record<string, Words>;
