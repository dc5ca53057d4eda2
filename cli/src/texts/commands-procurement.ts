import type { CommandTable } from './command-text.ts';

/** Commands from what is missing to what is bought. */
export const procurementTexts = {
  'gap list': {
    summary: { vi: 'Còn thiếu bao nhiêu thiết bị, ở đâu', en: 'How many devices are missing, and where' },
    about: {
      vi: 'Mỗi chỗ thiếu là một số lượng, kèm tiêu chuẩn, nguồn kinh phí và giá trần. Giá chưa biết thì thành tiền để trống.',
      en: 'Each gap is a quantity with its standard, budget line and price ceiling. Without a known price there is no amount.',
    },
    examples: [
      {
        line: 'motcua gap list -f demo:hanoi-2022-06-30 --as-of 2022-06-30',
        words: { vi: 'Không cần máy chủ', en: 'Without a hub' },
      },
      {
        line: 'motcua gap list --unit 001 --rollup level -o json',
        words: { vi: 'Một quận, cộng theo cấp', en: 'One district, summed by level' },
      },
    ],
  },
  'allocation plan': {
    summary: { vi: 'Điều chuyển gì, mua gì trong ngân sách', en: 'What to move and what to buy within a budget' },
    about: {
      vi: 'Điều chuyển máy dư trước, mua sau; phương án được chứng minh là tốt nhất. Không nêu --budget thì không giới hạn tiền.',
      en: 'Moves what is to spare before it buys; the plan is proved to be the best there is. Without --budget money is not limited.',
    },
    examples: [
      {
        line: 'motcua allocation plan -f demo:hanoi-2022-06-30 --budget sci_tech_1pct=500000000',
        words: { vi: 'Trong 500 triệu đồng', en: 'Within 500 million đồng' },
      },
      {
        line: 'motcua allocation plan --budget total=1000000000 --parameters prices.yaml -o json',
        words: { vi: 'Với giá do đơn vị quyết định', en: 'With prices that the installation decided' },
      },
    ],
  },
  'allocation apply': {
    summary: { vi: 'Ghi việc điều chuyển vào sổ tài sản', en: 'Record the moves in the register' },
    examples: [
      {
        line: 'motcua allocation apply --title "QĐ 12/QĐ-UBND"',
        words: { vi: 'Hoàn tác được như mọi thay đổi của sổ', en: 'It can be undone like any change of the register' },
      },
    ],
  },
  'consumable plan': {
    summary: { vi: 'Vật tư cần mua cho một quý', en: 'Parts to buy for a quarter' },
    about: {
      vi: 'Theo dự báo của từng máy in và tồn kho trong tệp tham số; chưa khai tồn kho thì không đoán số cần mua.',
      en: 'By the forecast of each printer and the stock in a file of parameters; without a stock, what to buy is not guessed.',
    },
    examples: [
      {
        line: 'motcua consumable plan --quarter 2027-Q1 --parameters stock.yaml',
        words: { vi: 'So với tồn kho', en: 'Against the stock' },
      },
    ],
  },
  'proposal create': {
    summary: { vi: 'Lập đề xuất mua sắm, điều chuyển', en: 'Make a proposal of moves and purchases' },
    about: {
      vi: 'Với -f thì không cần máy chủ: chỉ tính và viết dự toán (.xlsx), tờ trình (.docx) vào --out.',
      en: 'With -f no hub is needed: it computes, and writes the estimate (.xlsx) and the request (.docx) to --out.',
    },
    examples: [
      {
        line: 'motcua proposal create --budget sci_tech_1pct=2000000000',
        words: { vi: 'Từ sổ của máy chủ', en: "From the hub's register" },
      },
      {
        line: 'motcua proposal create -f demo:hanoi-2022-06-30 --parameters prices.yaml --out de-xuat',
        words: { vi: 'Từ một nguồn, viết luôn hồ sơ', en: 'From a source, with its papers' },
      },
    ],
  },
  'proposal list': {
    summary: { vi: 'Các đề xuất và trạng thái', en: 'Proposals and where they stand' },
    examples: [
      {
        line: 'motcua proposal list --state submitted',
        words: { vi: 'Đang chờ phê duyệt', en: 'Waiting to be approved' },
      },
    ],
  },
  'proposal show': {
    summary: { vi: 'Một đề xuất, thiết bị và nhật ký của nó', en: 'One proposal, its devices and what happened to it' },
    examples: [
      {
        line: 'motcua proposal show 7 -o json',
        words: { vi: 'Cả phương án phân bổ', en: 'With the whole allocation' },
      },
    ],
  },
  'proposal submit': {
    summary: { vi: 'Trình đề xuất', en: 'Submit a proposal' },
    examples: [{ line: 'motcua proposal submit 7', words: { vi: 'Từ dự thảo', en: 'From a draft' } }],
  },
  'proposal approve': {
    summary: { vi: 'Phê duyệt đề xuất', en: 'Approve a proposal' },
    examples: [
      {
        line: 'motcua proposal approve 7 --document 15/QĐ-UBND',
        words: { vi: 'Ghi số quyết định', en: 'With the number of the decision' },
      },
    ],
  },
  'proposal reject': {
    summary: { vi: 'Không phê duyệt đề xuất', en: 'Reject a proposal' },
    examples: [
      {
        line: 'motcua proposal reject 7 --reason "chưa đủ báo giá"',
        words: { vi: 'Ghi lý do', en: 'With the reason' },
      },
    ],
  },
  'proposal order': {
    summary: { vi: 'Ghi nhận đã đặt mua', en: 'Say that it was ordered' },
    examples: [
      {
        line: 'motcua proposal order 7 --document 03/HĐ',
        words: { vi: 'Ghi số hợp đồng', en: 'With the number of the contract' },
      },
    ],
  },
  'proposal receive': {
    summary: { vi: 'Ghi nhận thiết bị đã nhận', en: 'Say which devices were received' },
    about: {
      vi: 'Thiết bị vào sổ ở trạng thái trong kho. Chỗ thiếu chỉ đóng khi phần mềm giám sát hoặc kiểm kê thấy máy hoạt động.',
      en: 'Devices go on the books in store. A gap closes only when an agent or a stock-take sees the device working.',
    },
    examples: [
      {
        line: 'motcua proposal receive 7 --received 00364:pc=2@18500000',
        words: { vi: 'Hai máy, giá thật của mỗi máy', en: 'Two devices, and what one of them cost' },
      },
    ],
  },
  'proposal export': {
    summary: {
      vi: 'Viết dự toán (.xlsx) và tờ trình (.docx)',
      en: 'Write the estimate (.xlsx) and the request (.docx)',
    },
    examples: [
      { line: 'motcua proposal export 7 --out de-xuat-7', words: { vi: 'Vào một thư mục', en: 'Into a folder' } },
    ],
  },
} as const satisfies CommandTable;
