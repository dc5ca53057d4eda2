import type { Words } from '@motcua/contract';

/** What the commands of labels say. */
export const labelTexts = {
  unit: { vi: 'Mã đơn vị; gồm cả các đơn vị dưới', en: 'Code of the unit; those below it too' },
  out: { vi: 'Tệp PDF để viết', en: 'PDF file to write' },
  labels: { vi: 'Số tem', en: 'Labels' },
  sheets: { vi: 'Số tờ A4', en: 'A4 sheets' },
} as const satisfies Record<string, Words>;

/** What the commands of stock-takes say. */
export const stocktakeTexts = {
  id: { vi: 'Số của đợt kiểm kê', en: 'Number of the stock-take' },
  tag: { vi: 'Mã tài sản hoặc nội dung QR; lặp lại được', en: 'Tag, or what the QR code holds; may be repeated' },
  unit: { vi: 'Kiểm kê đơn vị này và các đơn vị dưới', en: 'Count this unit and those below it' },
  all: { vi: 'Kiểm kê mọi đơn vị', en: 'Count every unit' },
  title: { vi: 'Tên đợt kiểm kê', en: 'Name of the stock-take' },
  asOf: { vi: 'Theo sổ vào ngày này', en: 'By the books of this day' },
  place: { vi: 'Nơi đang quét: mã địa điểm', en: 'Where these are scanned: id of a place' },
  scanFile: {
    vi: 'Tệp .csv: cột tag (mã tài sản), place (địa điểm)',
    en: 'A .csv file with the columns tag and place',
  },
  out: { vi: 'Tệp .docx để viết biên bản', en: '.docx file to write the minutes to' },
  moves: { vi: 'Ghi mọi điều chuyển đã thấy', en: 'Record every move that was found' },
  status: {
    vi: 'Trạng thái của thiết bị không thấy; lặp lại được',
    en: 'Status of a device that was not found; may be repeated',
  },
  ask: { vi: 'Ghi {count} thay đổi vào sổ?', en: 'Record {count} changes in the register?' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  unitNow: { vi: 'Thấy tại', en: 'Found at' },
  placeNow: { vi: 'Địa điểm', en: 'Place' },
  seen: { vi: 'Phần mềm thấy gần nhất', en: 'Seen by an agent' },
  person: { vi: 'Người quét', en: 'Scanned by' },
  proposal: { vi: 'Đề xuất', en: 'Proposed' },
  scans: { vi: 'Lượt quét', en: 'Scans' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  undo: { vi: 'Hoàn tác: motcua register undo {id}', en: 'To take it back: motcua register undo {id}' },
} as const satisfies Record<string, Words>;

/** States of a stock-take. */
export const stocktakeStateWords = {
  open: { vi: 'đang quét', en: 'open' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
} as const satisfies Record<string, Words>;

/** What became of a device. */
export const outcomeWords = {
  found: { vi: 'Thấy', en: 'found' },
  foundElsewhere: { vi: 'Thấy ở nơi khác', en: 'found elsewhere' },
  otherUnit: { vi: 'Của đơn vị khác', en: 'of another unit' },
  notFound: { vi: 'Không thấy', en: 'not found' },
  unknownTag: { vi: 'Mã không có trong sổ', en: 'unknown tag' },
} as const satisfies Record<string, Words>;

/** What is proposed. */
export const proposedWords = {
  none: { vi: '', en: '' },
  move: { vi: 'chuyển về nơi thấy', en: 'move to where it was found' },
  look: { vi: 'phần mềm vẫn thấy: tìm lại', en: 'an agent sees it: look again' },
  status: { vi: 'người có thẩm quyền quyết trạng thái', en: 'a person decides its status' },
  declare: { vi: 'ghi tăng hoặc kiểm tra tem', en: 'put it on the books, or check the label' },
} as const satisfies Record<string, Words>;
