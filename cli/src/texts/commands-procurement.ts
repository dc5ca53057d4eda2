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
} as const satisfies CommandTable;
