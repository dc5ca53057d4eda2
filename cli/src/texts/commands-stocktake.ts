import type { CommandTable } from './command-text.ts';

/** Commands for labels and for counting what is there. */
export const stocktakeCommandTexts = {
  'stocktake start': {
    summary: { vi: 'Bắt đầu một đợt kiểm kê', en: 'Begin a stock-take' },
    about: {
      vi: 'Đối chiếu theo sổ của ngày đã nêu; nhiều người cùng quét được.',
      en: 'Held against the books of a day; several people may scan at once.',
    },
    examples: [
      {
        line: 'motcua stocktake start --unit 00364 --as-of 2026-12-31 --title "Kiểm kê năm 2026"',
        words: { vi: 'Kiểm kê cuối năm', en: 'At the end of the year' },
      },
    ],
  },
  'stocktake list': {
    summary: { vi: 'Các đợt kiểm kê', en: 'Stock-takes' },
    about: { vi: 'Mới nhất trước.', en: 'The newest first.' },
    examples: [{ line: 'motcua stocktake list', words: { vi: 'Mọi đợt', en: 'All of them' } }],
  },
  'stocktake scan': {
    summary: { vi: 'Ghi các mã đã quét', en: 'Record tags that were scanned' },
    about: {
      vi: 'Mã lấy từ --tag, --file, hoặc từng dòng trên stdin (máy quét gõ vào). Mã lạ và mã của đơn vị khác vẫn được ghi và báo ngay. Thoát 3 khi có mã như vậy.',
      en: 'Tags come from --tag, --file, or line by line on stdin (a scanner types them). Unknown tags and those of another unit are recorded too and told at once; exit 3 then.',
    },
    examples: [
      { line: 'motcua stocktake scan 1', words: { vi: 'Quét từng dòng', en: 'Scan line by line' } },
      {
        line: 'motcua stocktake scan 1 --tag 00364-PC-01 --tag 00364-PR-01 --place 00364-P1',
        words: { vi: 'Hai mã tại một nơi', en: 'Two tags at one place' },
      },
      { line: 'motcua stocktake scan 1 --file quet.csv', words: { vi: 'Từ tệp', en: 'From a file' } },
    ],
  },
  'stocktake show': {
    summary: { vi: 'Kết quả của một đợt kiểm kê', en: 'What a stock-take has found' },
    about: {
      vi: 'Từng thiết bị: thấy, thấy ở nơi khác, không thấy, mã lạ; kèm lần cuối phần mềm giám sát thấy.',
      en: 'Each device: found, found elsewhere, not found, unknown; with when an agent saw it last.',
    },
    examples: [{ line: 'motcua stocktake show 1 -o csv', words: { vi: 'Bảng đầy đủ', en: 'The whole table' } }],
  },
  'stocktake close': {
    summary: { vi: 'Kết thúc đợt kiểm kê', en: 'Close a stock-take' },
    about: {
      vi: 'Giữ lại kết quả; chưa sửa sổ. Ghi thay đổi bằng stocktake apply.',
      en: 'Keeps what was found; the register stays as it is until stocktake apply.',
    },
    examples: [
      {
        line: 'motcua stocktake close 1 --minutes bien-ban.docx',
        words: { vi: 'Kèm biên bản kiểm kê', en: 'With the minutes' },
      },
    ],
  },
  'stocktake apply': {
    summary: { vi: 'Ghi kết quả kiểm kê vào sổ', en: 'Record what a stock-take found' },
    about: {
      vi: 'Chỉ những gì được chọn, trong một lần; hoàn tác bằng register undo.',
      en: 'Only what is chosen, as one change; register undo takes it back.',
    },
    examples: [
      {
        line: 'motcua stocktake apply 1 --moves --status 00364-SC-01=waiting_liquidation --yes',
        words: { vi: 'Điều chuyển và một thiết bị không thấy', en: 'Moves and one that was not found' },
      },
    ],
  },
  'stocktake minutes': {
    summary: { vi: 'Viết biên bản kiểm kê', en: 'Write the minutes' },
    about: {
      vi: 'Theo Thông tư 23/2023/TT-BTC: số nguyên, làm tròn lên; chỗ của người ký để trống.',
      en: 'As Circular 23/2023/TT-BTC wants: whole numbers, rounded up; what people fill in is left blank.',
    },
    examples: [
      { line: 'motcua stocktake minutes 1 --out bien-ban.docx', words: { vi: 'Tệp Word', en: 'A Word file' } },
    ],
  },
  'label print': {
    summary: { vi: 'In tem QR', en: 'Make QR labels' },
    about: {
      vi: 'PDF khổ A4, 24 tem 70 × 37 mm mỗi tờ. QR chứa motcua: và mã tài sản; với --url thì mở trang báo hỏng, vẫn quét kiểm kê được. In lại là cấp mã mới, mã cũ ngừng sau --grace ngày (mặc định 30).',
      en: 'A PDF on A4, 24 labels of 70 × 37 mm a sheet. The QR code holds motcua: and the tag; with --url it opens the page to report by, and stock-takes still read it. To print again is to make new codes; older ones end after --grace days (30 unless said).',
    },
    examples: [
      { line: 'motcua label print --unit 00364 --out tem.pdf', words: { vi: 'Một đơn vị', en: 'One unit' } },
      {
        line: 'motcua label print -f demo:hanoi-2022-06-30 --unit 001 --kind printer',
        words: { vi: 'Máy in của cả quận', en: 'Printers of a district' },
      },
      {
        line: 'motcua label print --unit 00364 --url https://motcua.example:8443 --network 10.36.4.0/24',
        words: { vi: 'Tem để báo hỏng bằng điện thoại', en: 'Labels to report by phone' },
      },
      {
        line: 'motcua label print --unit 00364 --url https://motcua.example:8443 --poster --out to.pdf',
        words: { vi: 'Tờ dán tường cho cả đơn vị', en: 'A poster for the whole unit' },
      },
    ],
  },
} as const satisfies CommandTable;
