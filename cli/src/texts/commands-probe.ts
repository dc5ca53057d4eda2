import type { CommandTable } from './command-text.ts';

/** Commands that look at one device. */
export const probeCommandTexts = {
  'probe snmp': {
    summary: { vi: 'Đọc một thiết bị qua SNMP', en: 'Read one device by SNMP' },
    about: {
      vi: 'Máy in, máy photocopy, máy quét, UPS, switch. Không cần máy chủ. Mã thoát 7: không trả lời; 1: trả lời không dùng được, hoặc từ chối người dùng SNMP 3.',
      en: 'Printers, copiers, scanners, UPSes, switches. Needs no hub. Exit code 7: no answer; 1: an answer that cannot be used, or that denies the user of SNMP 3.',
    },
    examples: [
      {
        line: 'motcua probe snmp 192.0.2.10',
        words: { vi: 'Máy in ở địa chỉ này', en: 'The printer at this address' },
      },
      {
        line: 'motcua probe snmp 192.0.2.10:161 --community public --timeout 5000 -o json',
        words: { vi: 'Toàn bộ, cho chương trình khác', en: 'All of it, for another program' },
      },
      {
        line: 'motcua probe snmp 192.0.2.20 --user motcua --auth-file auth.txt --priv-file priv.txt',
        words: { vi: 'SNMP 3, mật khẩu trong tệp', en: 'SNMP 3, with its passwords in files' },
      },
    ],
  },
} as const satisfies CommandTable;
