import type { Catalogue } from '../text/catalogue.ts';

/** Whether a counter can serve a citizen now. */
export const readinessWords = {
  ready: { vi: 'phục vụ được', en: 'ready' },
  limited: { vi: 'phục vụ hạn chế', en: 'limited' },
  not_ready: { vi: 'không phục vụ được', en: 'cannot serve' },
  unknown: { vi: 'chưa rõ', en: 'unknown' },
} as const satisfies Catalogue;

/** What a counter needs for it. */
export const counterNeedWords = {
  pc: { vi: 'máy tính của cán bộ', en: 'PCs of officers' },
  print: { vi: 'in', en: 'printing' },
  scan: { vi: 'quét', en: 'scanning' },
  queue: { vi: 'lấy số', en: 'queue tickets' },
  portal: { vi: 'hệ thống dịch vụ công', en: 'portals' },
} as const satisfies Catalogue;

/** Why it is not simply ready. */
export const readinessReasonWords = {
  'pc-out': { vi: 'Không máy tính nào của cán bộ dùng được', en: "None of the officers' PCs works" },
  'print-out': { vi: 'Không máy in nào in được', en: 'Nothing prints' },
  'scan-out': { vi: 'Không máy quét nào quét được', en: 'Nothing scans' },
  'queue-out': { vi: 'Máy lấy số không hoạt động', en: 'The queue-ticket machine does not work' },
  'portal-out': { vi: 'Không vào được hệ thống dịch vụ công', en: 'A portal cannot be reached' },
  'pc-unknown': { vi: 'Chưa rõ máy tính của cán bộ', en: "It is not known whether an officer's PC works" },
  'print-unknown': { vi: 'Chưa rõ có in được không', en: 'It is not known whether anything prints' },
  'scan-unknown': { vi: 'Chưa rõ có quét được không', en: 'It is not known whether anything scans' },
  'queue-unknown': { vi: 'Chưa rõ máy lấy số', en: 'It is not known whether the queue-ticket machine works' },
  'portal-unknown': {
    vi: 'Chưa rõ có vào được hệ thống dịch vụ công không',
    en: 'Whether a portal is reached is not known',
  },
  'pc-few': { vi: 'Phần lớn máy tính của cán bộ không dùng được', en: "Most of the officers' PCs do not work" },
  'print-few': { vi: 'Phần lớn máy in không in được', en: 'Most printers do not print' },
  'scan-few': { vi: 'Phần lớn máy quét không quét được', en: 'Most scanners do not scan' },
  'queue-few': { vi: 'Phần lớn máy lấy số không hoạt động', en: 'Most queue-ticket machines do not work' },
  'portal-few': { vi: 'Phần lớn hệ thống không vào được', en: 'Most portals cannot be reached' },
  'print-none': { vi: 'Sổ tài sản không có máy in nào', en: 'The books have no printer' },
  'scan-none': { vi: 'Sổ tài sản không có máy quét nào', en: 'The books have no scanner' },
  'no-agent': { vi: 'Chưa cài phần mềm giám sát ở đơn vị', en: 'No agent runs in this unit' },
  'all-silent': { vi: 'Không máy tính nào của đơn vị gửi báo cáo', en: 'No PC of this unit is heard' },
  'site-outage': { vi: 'Cả địa điểm mất liên lạc, phiếu {about}', en: 'The whole place is cut off, ticket {about}' },
  'not-judged': { vi: 'Đơn vị này chưa được xét', en: 'Nothing was found out about this unit' },
  'planned-work': { vi: 'Đang có công việc theo kế hoạch: {about}', en: 'Work is under way as planned: {about}' },
} as const satisfies Catalogue;
