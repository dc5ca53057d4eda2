import type { Catalogue } from '@motcua/contract';

/** What the agent writes to its log. */
export const agentTexts = {
  started: { vi: 'Phần mềm giám sát đã chạy', en: 'The agent has started' },
  stopped: { vi: 'Phần mềm giám sát đã dừng', en: 'The agent has stopped' },
  connected: { vi: 'Đã kết nối với máy chủ', en: 'Connected to the hub' },
  disconnected: {
    vi: 'Mất kết nối với máy chủ; thử lại sau {waitMs} ms',
    en: 'Not connected to the hub; next try in {waitMs} ms',
  },
  resending: {
    vi: 'Chưa có xác nhận cho {reports} báo cáo; gửi lại',
    en: '{reports} reports are not acknowledged; sending them again',
  },
  refused: { vi: 'Máy chủ từ chối một báo cáo: {code}', en: 'The hub refused a report: {code}' },
  answerDamaged: { vi: 'Bỏ qua câu trả lời hỏng: {detail}', en: 'A damaged answer was ignored: {detail}' },
  answerForeign: {
    vi: 'Bỏ qua xác nhận cho báo cáo chưa gửi: {boot}/{seq}',
    en: 'An acknowledgement of a report that was never sent was ignored: {boot}/{seq}',
  },
  desiredDamaged: {
    vi: 'Bỏ qua cấu hình hỏng, giữ cấu hình cũ: {detail}',
    en: 'A damaged configuration was ignored, the old one stays: {detail}',
  },
  desiredApplied: { vi: 'Đã áp dụng cấu hình {version}', en: 'Configuration {version} is in force' },
  dropped: {
    vi: 'Hộp thư đi đã đầy hoặc quá hạn; bỏ {reports} báo cáo',
    en: 'The outbox is full or too old; {reports} reports were dropped',
  },
  fileDamaged: {
    vi: 'Tệp hỏng {file} được để riêng: {detail}',
    en: 'The damaged file {file} was set aside: {detail}',
  },
  diskWorksAgain: { vi: 'Ghi đĩa lại được', en: 'The disk can be written again' },
  collectFailed: { vi: 'Lần đọc thiết bị này thất bại', en: 'This reading of the devices failed' },
  trapsOn: { vi: 'Đang nghe SNMP trap tại {address}', en: 'Listening for SNMP traps on {address}' },
  trapsOff: { vi: 'Không còn nghe SNMP trap', en: 'No longer listening for SNMP traps' },
  trapsFailed: {
    vi: 'Không nghe được SNMP trap, sẽ thử lại: {detail}',
    en: 'Cannot listen for SNMP traps, will try again: {detail}',
  },
  trapHeard: { vi: 'Nhận trap từ {address}; đọc thiết bị ngay', en: 'A trap came from {address}; reading now' },
  eventsFailed: { vi: 'Không theo dõi được sự kiện của {name}: {detail}', en: 'Cannot follow {name}: {detail}' },
  renewed: { vi: 'Đã có chứng thư mới, dùng đến {until}', en: 'There is a new certificate, good until {until}' },
  renewalFailed: {
    vi: 'Chưa hỏi được máy chủ về chứng thư, sẽ thử lại: {reason}',
    en: 'The hub could not be asked about the certificate, will try again: {reason}',
  },
  waitingForApproval: {
    vi: 'Chứng thư không còn dùng được; chờ người quản trị duyệt: motcua agent pending',
    en: 'The certificate is no longer good; waiting for an administrator: motcua agent pending',
  },
  failed: { vi: '{what} {hint}', en: '{what} {hint}' },
} as const satisfies Catalogue;
export type AgentText = keyof typeof agentTexts;
