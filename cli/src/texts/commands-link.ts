import type { CommandTable } from './command-text.ts';

/** Commands of the lines that carriers bring to units. */
export const linkCommandTexts = {
  'link list': {
    summary: { vi: 'Các đường truyền WAN tới đơn vị', en: 'WAN links to the units' },
    about: {
      vi: 'Đường truyền thông khi còn nghe được một máy ở đầu dây; đứt khi mọi đơn vị của nó bị mất hẳn. Máy đã tắt thì không nói gì về đường truyền.',
      en: 'A link is up while any PC at its end is heard, and down when every unit of it is cut off. PCs that were switched off say nothing about it.',
    },
    examples: [
      { line: 'motcua link list', words: { vi: 'Mọi đường truyền', en: 'All of them' } },
      {
        line: 'motcua link list --as-of 2026-06-30',
        words: {
          vi: 'Những đường có hiệu lực vào ngày đó, như khi đó',
          en: 'Those in force on that day, as they were then',
        },
      },
    ],
  },
  'link show': {
    summary: {
      vi: 'Một đường truyền, các giai đoạn và những lúc thông, đứt',
      en: 'One link, with its versions and when it was up and down',
    },
    examples: [{ line: 'motcua link show L-00364', words: { vi: 'Theo mã', en: 'By its id' } }],
  },
  'link set': {
    summary: { vi: 'Khai báo, thay đổi hoặc sửa một đường truyền', en: 'Declare, change or correct a link' },
    about: {
      vi: 'Thay đổi có hiệu lực từ --valid-from; trước ngày đó đường truyền vẫn như cũ, và điều gì không nêu thì giữ nguyên. --correct sửa một giai đoạn đã ghi sai. Ai ghi, lúc nào: motcua audit-log list.',
      en: 'A change holds from --valid-from on: before that day the link stays what it was, and what is not said stays as it is. --correct writes over a version that was entered wrongly. Who wrote it and when: motcua audit-log list.',
    },
    examples: [
      {
        line: 'motcua link set L-00364 --name "Cáp quang 00364" --carrier "Nhà mạng A" --unit 00364 --bandwidth 100 --target 99.5 --valid-from 2026-01-01',
        words: { vi: 'Một đường tới một đơn vị', en: 'One link to one unit' },
      },
      {
        line: 'motcua link set L-00364 --carrier "Nhà mạng B" --contract HD-2 --valid-from 2026-07-01',
        words: { vi: 'Đổi nhà mạng từ ngày 1/7', en: 'Another carrier from 1 July on' },
      },
      {
        line: 'motcua link set L-00364 --correct 2026-07-01 --valid-from 2026-07-15',
        words: { vi: 'Ghi sai: thật ra đổi từ ngày 15/7', en: 'Entered wrongly: it was changed on 15 July' },
      },
    ],
  },
  'link end': {
    summary: { vi: 'Chấm dứt một đường truyền', en: 'End a link' },
    about: {
      vi: 'Từ ngày đó không theo dõi nữa; những gì đã quan sát vẫn giữ. Chạy lại với ngày khác để đổi ngày.',
      en: 'From that day on nobody looks at it; what was seen of it stays. Run it again with another day to move the end.',
    },
    examples: [
      {
        line: 'motcua link end L-00364 --valid-to 2027-01-01',
        words: { vi: 'Hết năm 2026', en: 'At the end of 2026' },
      },
    ],
  },
  'link availability': {
    summary: { vi: 'Độ sẵn sàng theo tháng, tính 24/7', en: 'Availability over a month, around the clock' },
    about: {
      vi: 'Khi nhà mạng, hợp đồng hoặc mức hứa đổi giữa tháng, mỗi phần có một dòng và kết luận riêng. Thời gian không quan sát được là không rõ, không tính là thông. Đạt khi kể cả phần không rõ đều đứt thì vẫn đủ mức; không đạt khi kể cả phần đó đều thông vẫn thiếu.',
      en: 'When carrier, contract or target changed in the month, each part has a row and a verdict of its own. Time that nobody saw is unknown and not up. The target is met when it would be even if all of that was down, and missed when it would be even if all of it was up.',
    },
    examples: [{ line: 'motcua link availability --month 2026-10', words: { vi: 'Tháng 10', en: 'October' } }],
  },
} as const satisfies CommandTable;
