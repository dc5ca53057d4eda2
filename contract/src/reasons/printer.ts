import type { Origin, ReasonRow, Standard } from './reason.ts';

const from = (standard: Standard, ...keywords: string[]): Origin[] =>
  keywords.map((keyword) => ({ standard, keyword }));
const ipp = (...keywords: string[]) => from('RFC 8011', ...keywords);
const hr = (...keywords: string[]) => from('RFC 2790', ...keywords);

/** Reasons of printers and copiers. IPP keywords stand without their `-report|-warning|-error` ending. */
export const printerReasons = [
  {
    code: 'media-empty',
    health: 'down',
    words: { vi: 'Hết giấy', en: 'Out of paper' },
    from: [...ipp('media-empty'), ...hr('noPaper', 'inputTrayEmpty')],
  },
  {
    code: 'media-needed',
    health: 'down',
    words: { vi: 'Cần nạp giấy để in tiếp', en: 'Paper needed to go on printing' },
    from: ipp('media-needed'),
  },
  {
    code: 'media-low',
    health: 'degraded',
    words: { vi: 'Sắp hết giấy', en: 'Paper is low' },
    from: [...ipp('media-low'), ...hr('lowPaper')],
  },
  {
    code: 'media-jam',
    health: 'down',
    words: { vi: 'Kẹt giấy', en: 'Paper jam' },
    from: [...ipp('media-jam'), ...hr('jammed')],
  },
  {
    code: 'cover-open',
    health: 'down',
    words: { vi: 'Nắp máy đang mở', en: 'Cover is open' },
    from: [...ipp('cover-open'), ...from('RFC 3805', 'coverOpen')],
  },
  {
    code: 'door-open',
    health: 'down',
    words: { vi: 'Cửa máy đang mở', en: 'Door is open' },
    from: [...ipp('door-open'), ...hr('doorOpen')],
  },
  {
    code: 'interlock-open',
    health: 'down',
    words: { vi: 'Khóa an toàn đang mở', en: 'Interlock is open' },
    from: ipp('interlock-open'),
  },
  {
    code: 'input-tray-missing',
    health: 'degraded',
    words: { vi: 'Thiếu khay giấy', en: 'Input tray is missing' },
    from: [...ipp('input-tray-missing'), ...hr('inputTrayMissing')],
  },
  {
    code: 'output-tray-missing',
    health: 'degraded',
    words: { vi: 'Thiếu khay ra giấy', en: 'Output tray is missing' },
    from: [...ipp('output-tray-missing'), ...hr('outputTrayMissing')],
  },
  {
    code: 'output-almost-full',
    health: 'degraded',
    words: { vi: 'Khay ra giấy sắp đầy', en: 'Output tray is nearly full' },
    from: [...ipp('output-area-almost-full'), ...hr('outputNearFull')],
  },
  {
    code: 'output-full',
    health: 'down',
    words: { vi: 'Khay ra giấy đã đầy', en: 'Output tray is full' },
    from: [...ipp('output-area-full'), ...hr('outputFull')],
  },
  {
    code: 'toner-low',
    health: 'degraded',
    words: { vi: 'Sắp hết mực (toner)', en: 'Toner is low' },
    from: [...ipp('toner-low'), ...hr('lowToner')],
  },
  {
    code: 'toner-empty',
    health: 'down',
    words: { vi: 'Hết mực (toner)', en: 'Toner is empty' },
    from: [...ipp('toner-empty'), ...hr('noToner')],
  },
  {
    code: 'marker-supply-low',
    health: 'degraded',
    words: { vi: 'Vật tư in sắp hết', en: 'A printing supply is low' },
    from: ipp('marker-supply-low'),
  },
  {
    code: 'marker-supply-empty',
    health: 'down',
    words: { vi: 'Vật tư in đã hết', en: 'A printing supply is empty' },
    from: ipp('marker-supply-empty'),
  },
  {
    code: 'marker-supply-missing',
    health: 'down',
    words: { vi: 'Thiếu hộp mực hoặc vật tư in', en: 'A printing supply is missing' },
    from: [...ipp('marker-supply-missing'), ...hr('markerSupplyMissing')],
  },
  {
    code: 'waste-almost-full',
    health: 'degraded',
    words: { vi: 'Hộp mực thải sắp đầy', en: 'Waste box is nearly full' },
    from: ipp('marker-waste-almost-full'),
  },
  {
    code: 'waste-full',
    health: 'down',
    words: { vi: 'Hộp mực thải đã đầy', en: 'Waste box is full' },
    from: ipp('marker-waste-full'),
  },
  {
    code: 'drum-near-end',
    health: 'degraded',
    words: { vi: 'Trống mực sắp hết hạn', en: 'Drum is near the end of its life' },
    from: ipp('opc-near-eol'),
  },
  {
    code: 'drum-end',
    health: 'down',
    words: { vi: 'Trống mực đã hết hạn', en: 'Drum is at the end of its life' },
    from: ipp('opc-life-over'),
  },
  {
    code: 'developer-low',
    health: 'degraded',
    words: { vi: 'Sắp hết bột từ', en: 'Developer is low' },
    from: ipp('developer-low'),
  },
  {
    code: 'developer-empty',
    health: 'down',
    words: { vi: 'Hết bột từ', en: 'Developer is empty' },
    from: ipp('developer-empty'),
  },
  {
    code: 'fuser-fault',
    health: 'down',
    words: { vi: 'Bộ sấy sai nhiệt độ', en: 'Fuser temperature is wrong' },
    from: ipp('fuser-over-temp', 'fuser-under-temp'),
  },
  {
    code: 'maintenance-due',
    health: 'degraded',
    words: { vi: 'Đến hạn bảo dưỡng', en: 'Maintenance is due' },
    from: hr('overduePreventMaint'),
  },
  {
    code: 'service-requested',
    health: 'down',
    words: { vi: 'Máy yêu cầu sửa chữa', en: 'The device asks for service' },
    from: hr('serviceRequested'),
  },
  {
    code: 'printer-offline',
    health: 'down',
    words: { vi: 'Máy in ngoại tuyến', en: 'Printer is offline' },
    from: [...hr('offline'), ...from('CUPS', 'offline', 'cups-offline-report')],
  },
  {
    code: 'printer-stopped',
    health: 'down',
    words: { vi: 'Máy in đã dừng', en: 'Printer is stopped' },
    from: from('RFC 8011', 'printer-state=5'),
  },
  {
    code: 'printer-partly-stopped',
    health: 'degraded',
    words: { vi: 'Máy in dừng một phần', en: 'Printer is partly stopped' },
    from: ipp('stopped-partly', 'stopping'),
  },
  {
    code: 'printer-shutdown',
    health: 'down',
    words: { vi: 'Máy in đã tắt', en: 'Printer is shut down' },
    from: ipp('shutdown'),
  },
  {
    code: 'printer-timed-out',
    health: 'down',
    words: { vi: 'Máy in không trả lời hàng đợi', en: 'Printer does not answer its queue' },
    from: ipp('timed-out'),
  },
  {
    code: 'printer-connecting',
    health: 'degraded',
    words: { vi: 'Đang chờ kết nối với máy in', en: 'Waiting for a connection to the printer' },
    from: ipp('connecting-to-device'),
  },
  {
    code: 'spool-full',
    health: 'down',
    words: { vi: 'Bộ nhớ hàng đợi in đã đầy', en: 'Print spool is full' },
    from: ipp('spool-area-full'),
  },
  {
    code: 'interpreter-missing',
    health: 'degraded',
    words: { vi: 'Thiếu bộ thông dịch trang in', en: 'A page interpreter is missing' },
    from: ipp('interpreter-resource-unavailable'),
  },
  {
    code: 'printer-warning',
    health: 'degraded',
    words: { vi: 'Máy in cảnh báo nhưng không nêu lý do', en: 'Printer warns without a reason' },
    from: from('RFC 2790', 'hrDeviceStatus=warning(3)'),
  },
  {
    code: 'printer-down',
    health: 'down',
    words: { vi: 'Máy in báo hỏng nhưng không nêu lý do', en: 'Printer says it is down without a reason' },
    from: from('RFC 2790', 'hrDeviceStatus=down(5)'),
  },
  {
    code: 'printer-other',
    health: 'degraded',
    words: {
      vi: 'Máy in báo tình trạng khác (xem từ gốc)',
      en: 'Printer reports another condition (see the raw keyword)',
    },
    from: ipp('other'),
  },
  {
    code: 'queue-paused',
    health: 'down',
    words: { vi: 'Hàng đợi in đang tạm dừng', en: 'Print queue is paused' },
    from: ipp('paused', 'hold-new-jobs'),
  },
  {
    code: 'queue-pausing',
    health: 'degraded',
    words: { vi: 'Hàng đợi in sắp tạm dừng', en: 'Print queue is about to pause' },
    from: ipp('moving-to-paused'),
  },
  {
    code: 'queue-rejecting',
    health: 'down',
    words: { vi: 'Hàng đợi in không nhận lệnh in', en: 'Print queue refuses jobs' },
    from: from('RFC 8011', 'printer-is-accepting-jobs=false'),
  },
  {
    code: 'queue-stuck',
    health: 'down',
    words: { vi: 'Lệnh in bị kẹt trong hàng đợi', en: 'Jobs are stuck in the queue' },
    from: from('motcua', 'oldest job older than 15 minutes'),
  },
  {
    code: 'spooler-down',
    health: 'down',
    words: { vi: 'Dịch vụ in của máy tính không chạy', en: 'The print service of the PC is not running' },
    from: from('motcua', 'scheduler does not answer'),
  },
  {
    code: 'device-unreachable',
    health: 'down',
    words: { vi: 'Không liên lạc được với máy in', en: 'The device does not answer' },
    from: from('motcua', 'connection refused, timed out or unresolved'),
  },
  {
    code: 'device-unreadable',
    health: 'unknown',
    words: {
      vi: 'Thiết bị trả lời nhưng không đọc được',
      en: 'The device answers, but not in a form that can be read',
    },
    from: from('motcua', 'damaged answer'),
  },
  {
    code: 'device-not-probed',
    health: 'unknown',
    words: { vi: 'Không hỏi được thiết bị sau hàng đợi', en: 'The device behind the queue cannot be asked' },
    from: from('motcua', 'no probe for this device URI'),
  },
] as const satisfies readonly ReasonRow[];
