import type { CommandTable } from './command-text.ts';

/** Commands of the lines that carriers bring to units. */
export const linkCommandTexts = {
  'link list': {
    summary: { vi: 'Các đường truyền WAN tới đơn vị', en: 'WAN links to the units' },
    about: {
      vi: 'Đường truyền thông khi còn nghe được một máy ở đầu dây; đứt khi mọi đơn vị của nó bị mất hẳn. Máy đã tắt thì không nói gì về đường truyền.',
      en: 'A link is up while any PC at its end is heard, and down when every unit of it is cut off. PCs that were switched off say nothing about it.',
    },
    examples: [{ line: 'motcua link list', words: { vi: 'Mọi đường truyền', en: 'All of them' } }],
  },
  'link show': {
    summary: { vi: 'Một đường truyền và những lúc thông, đứt', en: 'One link, with when it was up and down' },
    examples: [{ line: 'motcua link show L-00364', words: { vi: 'Theo mã', en: 'By its id' } }],
  },
  'link set': {
    summary: { vi: 'Khai báo hoặc sửa một đường truyền', en: 'Declare or change a link' },
    about: {
      vi: 'Ghi đường truyền như nó đang có. Khi chấm dứt, nêu --valid-to: số liệu cũ vẫn giữ.',
      en: 'Writes the link as it is now. When it ends, give --valid-to: what was seen of it stays.',
    },
    examples: [
      {
        line: 'motcua link set L-00364 --name "Cáp quang 00364" --carrier "Nhà mạng A" --unit 00364 --bandwidth 100 --target 99.5 --valid-from 2026-01-01',
        words: { vi: 'Một đường tới một đơn vị', en: 'One link to one unit' },
      },
    ],
  },
  'link availability': {
    summary: { vi: 'Độ sẵn sàng theo tháng, tính 24/7', en: 'Availability over a month, around the clock' },
    about: {
      vi: 'Thời gian không quan sát được là không rõ, không tính là thông. Đạt khi kể cả phần không rõ đều đứt thì vẫn đủ mức; không đạt khi kể cả phần đó đều thông vẫn thiếu.',
      en: 'Time that nobody saw is unknown and not up. The target is met when it would be even if all of that was down, and missed when it would be even if all of it was up.',
    },
    examples: [{ line: 'motcua link availability --month 2026-10', words: { vi: 'Tháng 10', en: 'October' } }],
  },
} as const satisfies CommandTable;
