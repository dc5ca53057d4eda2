import type { CommandTable } from './command-text.ts';

/** Commands about units, devices, agents and tickets. */
export const fleetTexts = {
  'unit list': {
    summary: { vi: 'Các đơn vị một cửa', en: 'The one-stop units' },
    examples: [
      {
        line: 'motcua unit list -f demo:hanoi-2022-06-30',
        words: { vi: 'Từ một nguồn, không cần máy chủ', en: 'From a source, without a hub' },
      },
      {
        line: 'motcua unit list --level district -o csv > units.csv',
        words: { vi: 'Cấp huyện, mở bằng Excel', en: 'District level, open in Excel' },
      },
    ],
  },
  'unit show': {
    summary: { vi: 'Một đơn vị và thiết bị của nó', en: 'One unit and its devices' },
    examples: [
      { line: 'motcua unit show 00364', words: { vi: 'Mã giữ số 0 ở đầu', en: 'Codes keep their leading zeros' } },
    ],
  },
  'device list': {
    summary: { vi: 'Thiết bị và tình trạng', en: 'Devices and their health' },
    examples: [
      {
        line: 'motcua device list --health down',
        words: { vi: 'Những gì không chạy, ở đâu, vì sao', en: 'What does not work, where and why' },
      },
      {
        line: 'motcua device list --unit 00364 -o wide',
        words: { vi: 'Của một đơn vị, đủ cột', en: 'Of one unit, all columns' },
      },
    ],
  },
  'device show': {
    summary: {
      vi: 'Một thiết bị: tình trạng, lý do, số liệu gần nhất',
      en: 'One device: health, reasons, last reading',
    },
    examples: [
      {
        line: 'motcua device show 00364-PR-01',
        words: { vi: 'Theo mã tài sản hoặc mã trong danh sách', en: 'By asset tag or by id in the list' },
      },
    ],
  },
  'device readings': {
    summary: {
      vi: 'Một thiết bị theo thời gian: tình trạng, số trang, vật tư, còn dùng được bao lâu',
      en: 'One device over time: health, page counter, supplies, and how long they last',
    },
    about: {
      vi: 'Số ngày còn dùng được tính từ lần thay gần nhất, kèm khoảng; cần 3 lần đọc trong ít nhất 7 ngày và giảm 3 %.',
      en: 'Days left are reckoned since the last replacement, with a range; it takes 3 readings, 7 days and a fall of 3 %.',
    },
    examples: [
      {
        line: 'motcua device readings d-1234567890ab --since 7d',
        words: {
          vi: 'Bảy ngày qua; mã lấy từ device list -o wide',
          en: 'Seven days; the id is in device list -o wide',
        },
      },
      {
        line: 'motcua device readings d-1234567890ab --since 2026-06-01 -o csv > readings.csv',
        words: { vi: 'Từ một ngày, mở bằng Excel', en: 'From a day on, open in Excel' },
      },
    ],
  },
  'agent list': {
    summary: { vi: 'Các máy tính đã ghi danh', en: 'The PCs that are enrolled' },
    examples: [
      { line: 'motcua agent list', words: { vi: 'Máy nào đang báo tin', en: 'Which of them report' } },
      { line: 'motcua agent list --unit 00364', words: { vi: 'Của một đơn vị', en: 'Of one unit' } },
    ],
  },
  'agent show': {
    summary: { vi: 'Một máy tính đã ghi danh và thiết bị của nó', en: 'One enrolled PC and its devices' },
    examples: [
      { line: 'motcua agent show AGENT', words: { vi: 'Mã lấy từ agent list', en: 'The id comes from agent list' } },
    ],
  },
  'agent token': {
    summary: { vi: 'Cấp mã ghi danh cho một đơn vị', en: 'Make an enrolment token for a unit' },
    about: {
      vi: 'Mã chỉ in ra một lần, trên stdout; giữ như mật khẩu.',
      en: 'The token is printed once, on stdout; keep it like a password.',
    },
    examples: [
      {
        line: 'motcua agent token --unit 00364 --uses 5 --expires 2h > token.txt',
        words: { vi: 'Cho năm máy, trong hai giờ', en: 'For five PCs, within two hours' },
      },
    ],
  },
  'agent enrol': {
    summary: { vi: 'Ghi danh máy tính này với máy chủ', en: 'Enrol this PC with a hub' },
    about: {
      vi: 'Khóa riêng được tạo trên máy này và không rời khỏi máy.',
      en: 'The private key is made on this PC and never leaves it.',
    },
    examples: [
      {
        line: 'motcua agent enrol --hub https://localhost:8443 --token-file token.txt --state ./agent',
        words: { vi: 'Một lần cho mỗi máy', en: 'Once for each PC' },
      },
    ],
  },
  'agent run': {
    summary: { vi: 'Chạy phần mềm giám sát trên máy tính này', en: 'Run the agent on this PC' },
    examples: [{ line: 'motcua agent run --state ./agent', words: { vi: 'Đến khi Ctrl-C', en: 'Until Ctrl-C' } }],
  },
  'agent doctor': {
    summary: {
      vi: 'Máy tính này đọc được gì, không đọc được gì và vì sao',
      en: 'What can be read on this PC, what cannot, and why',
    },
    examples: [
      { line: 'motcua agent doctor', words: { vi: 'Không cần máy chủ', en: 'Needs no hub' } },
      { line: 'motcua agent doctor -o json', words: { vi: 'Toàn bộ, cho chương trình khác', en: 'All of it' } },
    ],
  },
  'agent discover': {
    summary: { vi: 'Dò một mạng con tìm thiết bị', en: 'Look for devices on a subnet' },
    about: {
      vi: 'Hỏi nhẹ từng địa chỉ bằng SNMP, IPP, eSCL và cổng 9100; chỉ đề xuất, không thêm thiết bị nào. Không cần máy chủ. Ctrl-C in những gì đã thấy.',
      en: 'Asks each address softly by SNMP, IPP, eSCL and on port 9100; it proposes and adds nothing. Needs no hub. Ctrl-C prints what was found so far.',
    },
    examples: [
      {
        line: 'motcua agent discover --subnet 192.0.2.0/24',
        words: { vi: 'Mạng con của đơn vị', en: 'The subnet of a unit' },
      },
      {
        line: 'motcua agent discover --subnet 192.0.2.0/28 --community-file community.txt --rate 5 -o json',
        words: { vi: 'Chậm hơn, với community riêng', en: 'Slower, with communities of your own' },
      },
    ],
  },
  'quarantine list': {
    summary: { vi: 'Bản tin bị từ chối và lý do', en: 'Messages that were refused, and why' },
    examples: [{ line: 'motcua quarantine list', words: { vi: 'Mới nhất trước', en: 'Newest first' } }],
  },
} as const satisfies CommandTable;
