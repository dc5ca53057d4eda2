import type { CommandTable } from './command-text.ts';

/** Commands about tickets. */
export const ticketCommandTexts = {
  'authority explain': {
    summary: { vi: 'Ai được quyết định, theo văn bản nào', en: 'Who may decide, and by which text' },
    about: {
      vi: 'Không có dòng nào phù hợp thì trình lên cấp trên.',
      en: 'Where no row fits it is submitted upwards.',
    },
    examples: [
      {
        line: 'motcua authority explain --action repair --class specialised --amount 20000000 --actor unit_head --date 2026-03-02',
        words: { vi: 'Sửa chữa 20 triệu', en: 'A repair of 20 million' },
      },
    ],
  },
  'ticket list': {
    summary: { vi: 'Phiếu sửa chữa', en: 'Repair tickets' },
    about: {
      vi: 'Mới nhất trước, nhiều nhất --limit phiếu; còn bao nhiêu phiếu nữa thì có nói.',
      en: 'The newest first, --limit at most; how many more there are is said.',
    },
    examples: [
      { line: 'motcua ticket list', words: { vi: 'Ai đang chờ sửa, từ bao giờ', en: 'Who waits, since when' } },
      { line: 'motcua ticket list --state open -o json', words: { vi: 'Phiếu đang mở', en: 'Those that are open' } },
    ],
  },
  'ticket show': {
    summary: { vi: 'Một phiếu và mọi việc đã xảy ra', en: 'One ticket and all that happened' },
    examples: [{ line: 'motcua ticket show 1', words: { vi: 'Theo số phiếu', en: 'By its number' } }],
  },
  'ticket explain': {
    summary: {
      vi: 'Đồng hồ của một phiếu: tính gì, đứng vì sao',
      en: 'The clocks of a ticket: what they count, and why they stand still',
    },
    about: {
      vi: 'Tính lại từ nhật ký theo lịch làm việc của đơn vị; hạn xử lý là mặc định của dự án, không văn bản nào quy định.',
      en: 'Reckoned anew from the log by the calendar of the unit; the times allowed are project defaults, no text of law gives them.',
    },
    examples: [
      { line: 'motcua ticket explain 1', words: { vi: 'Từng khoảng, bằng phút', en: 'Each stretch, in minutes' } },
    ],
  },
  'ticket open': {
    summary: { vi: 'Báo hỏng', en: 'Report a fault' },
    about: {
      vi: 'Thiết bị đã có phiếu đang mở thì lời báo được ghi thêm vào phiếu đó.',
      en: 'Where the device has an open ticket, the report becomes a voice in it.',
    },
    examples: [
      {
        line: 'motcua ticket open --device 00364-PR-01 --text "In ra trang trắng"',
        words: { vi: 'Một thiết bị', en: 'One device' },
      },
      {
        line: 'motcua ticket open --unit 00364 --kind scanner --reason media-jam',
        words: { vi: 'Chưa rõ thiết bị nào', en: 'When the device is not known' },
      },
    ],
  },
  'ticket comment': {
    summary: { vi: 'Ghi chú vào phiếu', en: 'Say something in a ticket' },
    examples: [{ line: 'motcua ticket comment 1 --text "Đã gọi"', words: { vi: 'Một ghi chú', en: 'A comment' } }],
  },
  'ticket triage': {
    summary: { vi: 'Ghi nhận đã phân loại', en: 'Say that a ticket was looked at' },
    examples: [{ line: 'motcua ticket triage 1', words: { vi: 'Đã xem', en: 'Seen' } }],
  },
  'ticket assign': {
    summary: { vi: 'Giao phiếu cho người hoặc bộ phận', en: 'Give a ticket to somebody or to a desk' },
    examples: [
      { line: 'motcua ticket assign 1 --to it_staff', words: { vi: 'Cho một bộ phận', en: 'To a desk' } },
      { line: 'motcua ticket assign 1 --to lan --note "Ở gần"', words: { vi: 'Cho một người', en: 'To somebody' } },
    ],
  },
  'ticket start': {
    summary: { vi: 'Bắt đầu xử lý', en: 'Begin to work on a ticket' },
    examples: [{ line: 'motcua ticket start 1', words: { vi: 'Đang làm', en: 'At work' } }],
  },
  'ticket wait': {
    summary: { vi: 'Chờ linh kiện, nhà cung cấp hoặc phê duyệt', en: 'Wait for parts, a vendor or approval' },
    about: {
      vi: 'Đồng hồ sửa chữa đứng lại cho tới khi làm tiếp (ticket start).',
      en: 'The clock of the repair stands still until work goes on (ticket start).',
    },
    examples: [
      {
        line: 'motcua ticket wait 1 --for approval --amount 20000000 --reason "Thay đầu quét"',
        words: { vi: 'Trình người có thẩm quyền', en: 'To the desk that may decide' },
      },
      {
        line: 'motcua ticket wait 1 --part "Trống mực" --reason "Đã đặt hàng"',
        words: { vi: 'Chờ linh kiện', en: 'For a part' },
      },
      {
        line: 'motcua ticket wait 1 --vendor "Công ty A" --reason "Bảo hành"',
        words: { vi: 'Chờ nhà cung cấp', en: 'For a vendor' },
      },
    ],
  },
  'ticket approve': {
    summary: { vi: 'Phê duyệt sửa chữa trong thẩm quyền', en: 'Approve a repair, within the authority' },
    about: {
      vi: 'Theo bảng thẩm quyền có ngày hiệu lực; không có dòng nào thì phải trình lên, không được duyệt.',
      en: 'By the dated tables of authority; where no row fits it goes upwards and cannot be approved.',
    },
    examples: [
      {
        line: 'motcua ticket approve 1 --document "12/QĐ-UBND"',
        words: { vi: 'Theo quyết định', en: 'By a decision' },
      },
    ],
  },
  'ticket resolve': {
    summary: { vi: 'Báo đã khắc phục', en: 'Say that it was mended' },
    examples: [{ line: 'motcua ticket resolve 1 --note "Thay trống mực"', words: { vi: 'Đã sửa', en: 'Mended' } }],
  },
  'ticket accept': {
    summary: { vi: 'Nghiệm thu', en: 'Accept a repair' },
    examples: [{ line: 'motcua ticket accept 1', words: { vi: 'Đơn vị xác nhận', en: 'The unit confirms it' } }],
  },
  'ticket close': {
    summary: { vi: 'Đóng phiếu đã nghiệm thu', en: 'Close a ticket that was accepted' },
    examples: [{ line: 'motcua ticket close 1', words: { vi: 'Xong', en: 'Done' } }],
  },
  'ticket reopen': {
    summary: { vi: 'Mở lại: vẫn hỏng', en: 'Open a ticket again: it is still broken' },
    examples: [
      { line: 'motcua ticket reopen 1 --reason "Vẫn kẹt giấy"', words: { vi: 'Chưa khắc phục', en: 'Not mended' } },
    ],
  },
  'ticket reject': {
    summary: { vi: 'Từ chối phiếu', en: 'Reject a ticket' },
    examples: [{ line: 'motcua ticket reject 1 --reason "Không hỏng"', words: { vi: 'Báo nhầm', en: 'No fault' } }],
  },
} as const satisfies CommandTable;
