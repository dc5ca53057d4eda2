import type { Catalogue } from '../text/catalogue.ts';

/**
 * Long texts of notices. `{device}`, `{unit}`, `{reasons}` and times are put in the reader's language first; each tells
 * the number of the help line.
 */
export const noticeTemplates = {
  openedSubject: {
    vi: '[{priority}] {unit}: {device}, phiếu {ticket}',
    en: '[{priority}] {unit}: {device}, ticket {ticket}',
  },
  opened: {
    vi: 'Phiếu {ticket} đã mở lúc {openedAt}, mức {priorityWords}.\nĐơn vị: {unit} ({code})\nThiết bị: {device}\nNguyên nhân: {reasons}\nXem: motcua ticket show {ticket}\nĐường dây hỗ trợ: {hotline}\n',
    en: 'Ticket {ticket} was opened at {openedAt}, priority {priorityWords}.\nUnit: {unit} ({code})\nDevice: {device}\nReasons: {reasons}\nSee: motcua ticket show {ticket}\nHelp line: {hotline}\n',
  },
  closedSubject: { vi: '[Đã xong] {unit}: {device}, phiếu {ticket}', en: '[Over] {unit}: {device}, ticket {ticket}' },
  closed: {
    vi: 'Phiếu {ticket} đã đóng lúc {closedAt}.\nĐơn vị: {unit} ({code})\nThiết bị: {device}\nXem: motcua ticket show {ticket}\nĐường dây hỗ trợ: {hotline}\n',
    en: 'Ticket {ticket} was closed at {closedAt}.\nUnit: {unit} ({code})\nDevice: {device}\nSee: motcua ticket show {ticket}\nHelp line: {hotline}\n',
  },
  due_soonSubject: {
    vi: '[Sắp hết hạn] {unit}: {device}, phiếu {ticket}',
    en: '[Due soon] {unit}: {device}, ticket {ticket}',
  },
  due_soon: {
    vi: 'Phiếu {ticket} sắp hết hạn xử lý: {dueAt}. Mở lúc {openedAt}, mức {priorityWords}.\nĐơn vị: {unit} ({code})\nThiết bị: {device}\nNguyên nhân: {reasons}\nXem: motcua ticket explain {ticket}\nĐường dây hỗ trợ: {hotline}\n',
    en: 'Ticket {ticket} is due soon: {dueAt}. Opened at {openedAt}, priority {priorityWords}.\nUnit: {unit} ({code})\nDevice: {device}\nReasons: {reasons}\nSee: motcua ticket explain {ticket}\nHelp line: {hotline}\n',
  },
  overdueSubject: {
    vi: '[Quá hạn] {unit}: {device}, phiếu {ticket}',
    en: '[Overdue] {unit}: {device}, ticket {ticket}',
  },
  overdue: {
    vi: 'Phiếu {ticket} quá hạn xử lý từ {dueAt}. Mở lúc {openedAt}, mức {priorityWords}.\nĐơn vị: {unit} ({code})\nThiết bị: {device}\nNguyên nhân: {reasons}\nXem: motcua ticket explain {ticket}\nĐường dây hỗ trợ: {hotline}\n',
    en: 'Ticket {ticket} is overdue since {dueAt}. Opened at {openedAt}, priority {priorityWords}.\nUnit: {unit} ({code})\nDevice: {device}\nReasons: {reasons}\nSee: motcua ticket explain {ticket}\nHelp line: {hotline}\n',
  },
  long_overdueSubject: {
    vi: '[Quá hạn đã lâu] {unit}: {device}, phiếu {ticket}',
    en: '[Long overdue] {unit}: {device}, ticket {ticket}',
  },
  long_overdue: {
    vi: 'Phiếu {ticket} quá hạn xử lý đã lâu, từ {dueAt}. Mở lúc {openedAt}, mức {priorityWords}.\nĐơn vị: {unit} ({code})\nThiết bị: {device}\nNguyên nhân: {reasons}\nXem: motcua ticket explain {ticket}\nĐường dây hỗ trợ: {hotline}\n',
    en: 'Ticket {ticket} is long overdue, since {dueAt}. Opened at {openedAt}, priority {priorityWords}.\nUnit: {unit} ({code})\nDevice: {device}\nReasons: {reasons}\nSee: motcua ticket explain {ticket}\nHelp line: {hotline}\n',
  },
  digestSubject: {
    vi: '{opened} phiếu mới mở, {closed} phiếu đã đóng',
    en: '{opened} tickets opened, {closed} closed',
  },
  digestLateSubject: {
    vi: '{opened} phiếu mới mở, {closed} phiếu đã đóng, {late} phiếu gần hoặc quá hạn',
    en: '{opened} tickets opened, {closed} closed, {late} near or beyond their time',
  },
  digest: {
    vi: '{opened} phiếu mới mở, {closed} phiếu đã đóng.\n{lines}\nĐường dây hỗ trợ: {hotline}\n',
    en: '{opened} tickets opened, {closed} closed.\n{lines}\nHelp line: {hotline}\n',
  },
  testSubject: { vi: 'Thử kênh thông báo', en: 'Test of a notice channel' },
  test: {
    vi: 'Đây là thông báo thử của Motcua, không có sự cố nào.\nĐường dây hỗ trợ: {hotline}\n',
    en: 'This is a test notice of Motcua; nothing is broken.\nHelp line: {hotline}\n',
  },
} as const satisfies Catalogue;

/** Lines of a digest. */
export const digestLines = {
  opened: {
    vi: '- MỚI [{priority}] phiếu {ticket}: {unit}, {device}: {reasons}',
    en: '- NEW [{priority}] ticket {ticket}: {unit}, {device}: {reasons}',
  },
  due_soon: {
    vi: '- SẮP HẾT HẠN {dueAt} phiếu {ticket}: {unit}, {device}',
    en: '- DUE SOON {dueAt} ticket {ticket}: {unit}, {device}',
  },
  overdue: {
    vi: '- QUÁ HẠN từ {dueAt} phiếu {ticket}: {unit}, {device}',
    en: '- OVERDUE since {dueAt} ticket {ticket}: {unit}, {device}',
  },
  long_overdue: {
    vi: '- QUÁ HẠN ĐÃ LÂU từ {dueAt} phiếu {ticket}: {unit}, {device}',
    en: '- LONG OVERDUE since {dueAt} ticket {ticket}: {unit}, {device}',
  },
  closed: { vi: '- XONG phiếu {ticket}: {unit}, {device}', en: '- OVER ticket {ticket}: {unit}, {device}' },
} as const satisfies Catalogue;

/** Most characters of each parameter of a pre-approved template (Zalo's listing; domain/6 F.5). */
export const shortLimits = { code: 30, label: 30, address: 200, hotline: 30 } as const;
export type ShortParams = Record<keyof typeof shortLimits, string>;

/** Templates that services such as Zalo approve beforehand; the installation maps each to the id it was given there. */
export const shortTemplates = {
  opened: {
    vi: 'Phiếu {code} mới mở: {label}. Nơi: {address}. Đường dây hỗ trợ: {hotline}',
    en: 'Ticket {code} was opened: {label}. At: {address}. Help line: {hotline}',
  },
  closed: {
    vi: 'Phiếu {code} đã đóng: {label}. Nơi: {address}. Đường dây hỗ trợ: {hotline}',
    en: 'Ticket {code} was closed: {label}. At: {address}. Help line: {hotline}',
  },
  overdue: {
    vi: 'Phiếu {code} gần hoặc quá hạn xử lý: {label}. Nơi: {address}. Đường dây hỗ trợ: {hotline}',
    en: 'Ticket {code} is near or beyond its time: {label}. At: {address}. Help line: {hotline}',
  },
  digest: {
    vi: 'Nhiều phiếu thay đổi: {code}. {label}. Nơi: {address}. Đường dây hỗ trợ: {hotline}',
    en: 'Several tickets changed: {code}. {label}. At: {address}. Help line: {hotline}',
  },
} as const satisfies Catalogue;
export type ShortTemplate = keyof typeof shortTemplates;
export const shortTemplateNames = Object.keys(shortTemplates) as [ShortTemplate, ...ShortTemplate[]];
