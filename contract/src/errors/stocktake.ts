import type { ErrorTable } from './row.ts';

/** Errors of stock-takes and labels. */
export const stocktakeErrors = {
  E_STOCKTAKE_UNKNOWN: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có đợt kiểm kê số {id}', en: 'There is no stock-take {id}' },
    hint: { vi: 'Xem các đợt: motcua stocktake list.', en: 'See them all: motcua stocktake list.' },
  },
  E_STOCKTAKE_CLOSED: {
    exit: 6,
    status: 409,
    words: { vi: 'Đợt kiểm kê số {id} đã kết thúc', en: 'Stock-take {id} is closed' },
    hint: { vi: 'Mở đợt mới: motcua stocktake start.', en: 'Begin another: motcua stocktake start.' },
  },
  E_STOCKTAKE_OPEN: {
    exit: 6,
    status: 409,
    words: { vi: 'Đợt kiểm kê số {id} chưa kết thúc', en: 'Stock-take {id} is still open' },
    hint: { vi: 'Kết thúc trước: motcua stocktake close {id}.', en: 'Close it first: motcua stocktake close {id}.' },
  },
  E_STOCKTAKE_SCOPE: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Chưa nêu kiểm kê đơn vị nào',
      en: 'It is not said which unit is to be counted',
    },
    hint: { vi: 'Thêm --unit MÃ, hoặc --all.', en: 'Add --unit CODE, or --all.' },
  },
  E_STOCKTAKE_NO_SCANS: {
    exit: 2,
    status: 400,
    words: { vi: 'Không có mã nào để ghi', en: 'There is no tag to record' },
    hint: {
      vi: 'Nêu mã sau số đợt, dùng --file TỆP.csv, hoặc quét vào stdin, mỗi dòng một mã.',
      en: 'Give tags after the number, use --file FILE.csv, or scan into stdin, one a line.',
    },
  },
  E_STOCKTAKE_PLACE: {
    exit: 5,
    status: 404,
    words: { vi: 'Không có địa điểm {place}', en: 'There is no place {place}' },
    hint: { vi: 'Xem các địa điểm: motcua unit show MÃ -o yaml.', en: 'See places: motcua unit show CODE -o yaml.' },
  },
  E_STOCKTAKE_STATUS: {
    exit: 2,
    status: 400,
    words: {
      vi: '--status {value}: không phải dạng MÃ=TRẠNG_THÁI của thiết bị không thấy trong đợt này',
      en: '--status {value} is not TAG=STATUS of a device that this stock-take did not find',
    },
    hint: { vi: 'Trạng thái: {statuses}.', en: 'Statuses: {statuses}.' },
  },
  E_LABELS_NONE: {
    exit: 5,
    status: 404,
    words: {
      vi: 'Đơn vị {unit} không có thiết bị nào như vậy trong sổ',
      en: 'Unit {unit} has no such device on the books',
    },
    hint: {
      vi: 'Xem thiết bị: motcua device list --unit {unit}.',
      en: 'See devices: motcua device list --unit {unit}.',
    },
  },
} as const satisfies ErrorTable;
