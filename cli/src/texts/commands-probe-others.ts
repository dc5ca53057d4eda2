import type { CommandTable } from './command-text.ts';

const exits = {
  vi: 'Không cần máy chủ. Mã thoát 7: không trả lời; 1: trả lời không dùng được.',
  en: 'Needs no hub. Exit code 7: no answer; 1: an answer that cannot be used.',
};

/** Commands that look at one device in other ways than by SNMP. */
export const otherProbeTexts = {
  'probe ipp': {
    summary: { vi: 'Đọc một máy in qua IPP', en: 'Read one printer by IPP' },
    about: {
      vi: `Trạng thái, mực, khay giấy, số lệnh in đang chờ, do chính máy in cho biết. ${exits.vi}`,
      en: `State, supplies, trays and waiting jobs, as the printer itself tells them. ${exits.en}`,
    },
    examples: [
      {
        line: 'motcua probe ipp ipp://192.0.2.10/ipp/print',
        words: { vi: 'Máy in ở địa chỉ này', en: 'The printer at this address' },
      },
      {
        line: 'motcua probe ipp ipps://192.0.2.10:631/ipp/print --timeout 5000 -o json',
        words: { vi: 'Qua TLS, cho chương trình khác', en: 'Over TLS, for another program' },
      },
    ],
  },
  'probe escl': {
    summary: { vi: 'Đọc một máy quét mạng qua eSCL (AirScan)', en: 'Read one network scanner by eSCL (AirScan)' },
    about: {
      vi: `Trạng thái máy quét, khay nạp giấy và các lần quét gần đây. ${exits.vi}`,
      en: `State of the scanner and of its feeder, and the latest jobs. ${exits.en}`,
    },
    examples: [
      {
        line: 'motcua probe escl http://192.0.2.40/eSCL',
        words: { vi: 'Máy quét ở địa chỉ này', en: 'The scanner at this address' },
      },
    ],
  },
  'probe raw': {
    summary: {
      vi: 'Đọc máy in hóa đơn, máy in nhãn hoặc máy in văn phòng qua cổng 9100',
      en: 'Read a receipt, label or office printer on port 9100',
    },
    about: {
      vi: `Hỏi trạng thái rồi ngắt kết nối ngay. Nên nêu --model khi biết: auto thử lần lượt, và máy in không hiểu câu hỏi có thể in nó ra giấy. ${exits.vi}`,
      en: `Asks for the state and hangs up at once. Name the --model where it is known: auto tries one after the other, and a printer that does not understand a question may print it. ${exits.en}`,
    },
    examples: [
      {
        line: 'motcua probe raw 192.0.2.50 --model escpos',
        words: { vi: 'Máy in phiếu số thứ tự', en: 'A queue-ticket printer' },
      },
      {
        line: 'motcua probe raw 192.0.2.51:9100 --model zpl -o json',
        words: { vi: 'Máy in nhãn', en: 'A label printer' },
      },
    ],
  },
  'probe ups': {
    summary: { vi: 'Đọc một UPS qua máy chủ NUT', en: 'Read one UPS from its NUT server' },
    about: {
      vi: `Nguồn điện, ắc quy, thời gian chạy còn lại, tải. ${exits.vi}`,
      en: `Source of power, battery, run time left, load. ${exits.en}`,
    },
    examples: [
      {
        line: 'motcua probe ups ups1@192.0.2.30',
        words: { vi: 'UPS tên ups1 ở máy chủ này', en: 'The UPS called ups1 at this server' },
      },
    ],
  },
} as const satisfies CommandTable;
