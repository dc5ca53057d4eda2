import type { CommandTable } from './command-text.ts';

/** Commands about what stands on the network of a unit. */
export const networkTexts = {
  'unit targets': {
    summary: { vi: 'Thiết bị mạng mà đơn vị cho đọc', en: 'The network devices that a unit has read' },
    about: {
      vi: 'Một máy của đơn vị đọc cho cả đơn vị; khi máy đó im lặng quá lâu, máy khác thay. Có --file thì thay toàn bộ danh sách; mã bí mật hiện là ***, để nguyên *** là giữ mã cũ.',
      en: 'One agent of the unit reads them for all of it; when it is silent for too long another takes over. With --file the whole list is replaced; secrets are shown as ***, and left as *** they stay what they are.',
    },
    examples: [
      {
        line: 'motcua unit targets 00364 -o yaml > targets.yaml',
        words: { vi: 'Lấy danh sách ra tệp để sửa', en: 'Get the list as a file to edit' },
      },
      {
        line: 'motcua unit targets 00364 --file targets.yaml',
        words: { vi: 'Áp dụng danh sách đã sửa', en: 'Have the edited list applied' },
      },
    ],
  },
  'discovery list': {
    summary: { vi: 'Thiết bị mà các máy dò thấy', en: 'Devices that agents have come upon' },
    about: {
      vi: 'Chỉ là đề xuất, kèm căn cứ; không gì được thêm cho đến khi có người chấp nhận.',
      en: 'They are proposals, with evidence; nothing is added until somebody accepts one.',
    },
    examples: [
      {
        line: 'motcua discovery list --unit 00364 --state proposed',
        words: { vi: 'Những gì chờ quyết định', en: 'What waits for a decision' },
      },
    ],
  },
  'discovery accept': {
    summary: { vi: 'Nhận một thiết bị vào danh sách đọc của đơn vị', en: 'Have a device read by its unit' },
    examples: [
      {
        line: 'motcua discovery accept f-0123456789ab',
        words: { vi: 'Mã lấy từ discovery list', en: 'The id comes from discovery list' },
      },
    ],
  },
  'discovery dismiss': {
    summary: { vi: 'Bỏ qua một đề xuất', en: 'Dismiss a proposal' },
    about: {
      vi: 'Không đề xuất lại nữa, dù vẫn thấy; chấp nhận sau vẫn được.',
      en: 'It is not proposed again although it is seen; it can still be accepted later.',
    },
    examples: [
      {
        line: 'motcua discovery dismiss f-0123456789ab',
        words: { vi: 'Máy của đơn vị khác', en: "Somebody else's device" },
      },
    ],
  },
} as const satisfies CommandTable;
