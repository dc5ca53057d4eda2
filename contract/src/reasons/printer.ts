import type { Origin, ReasonRow, Standard } from './reason.ts';

const from = (standard: Standard, ...keywords: string[]): Origin[] =>
  keywords.map((keyword) => ({ standard, keyword }));
const ipp = (...keywords: string[]) => from('RFC 8011', ...keywords);
const alert = (...keywords: string[]) => from('PWG 5100.9', ...keywords);
const hr = (...keywords: string[]) => from('RFC 2790', ...keywords);
// A bit of the answer to DLE EOT n is `n name`; a group of PJL codes without rows of their own ends in `xxx`.
const escpos = (...keywords: string[]) => from('ESC/POS', ...keywords);
const pjl = (...keywords: string[]) => from('PJL', ...keywords);
const zpl = (...keywords: string[]) => from('ZPL', ...keywords);
const windows = (...keywords: string[]) => from('Windows', ...keywords);

/** Reasons of printers and copiers. IPP keywords stand without their `-report|-warning|-error` ending. */
export const printerReasons = [
  {
    code: 'media-empty',
    health: 'down',
    words: { vi: 'Hết giấy', en: 'Out of paper' },
    from: [
      ...ipp('media-empty'),
      ...alert('material-empty'),
      ...hr('noPaper'),
      ...escpos('2 paper end', '4 paper end'),
      ...zpl('paper out'),
      ...windows('PAPER_OUT', 'DetectedErrorState=no paper'),
    ],
  },
  {
    // RFC 2790 has noPaper for a printer without any paper, and this bit for one of several trays.
    code: 'input-tray-empty',
    health: 'degraded',
    words: { vi: 'Một khay giấy đã hết giấy', en: 'One input tray is empty' },
    from: [...hr('inputTrayEmpty'), ...alert('media-path-input-empty'), ...pjl('11xxx')],
  },
  {
    code: 'media-needed',
    health: 'down',
    words: { vi: 'Cần nạp giấy để in tiếp', en: 'Paper needed to go on printing' },
    from: [
      ...ipp('media-needed'),
      ...alert('input-manual-input-request', 'input-media-size-change', 'input-media-type-change'),
      ...alert('input-media-color-change', 'input-media-form-parts-change', 'input-media-weight-change'),
      ...alert('input-cannot-feed-size-selected', 'media-path-input-request', 'material-needed'),
      ...pjl('41xxx'),
      ...windows('MANUAL_FEED'),
    ],
  },
  {
    code: 'media-low',
    health: 'degraded',
    words: { vi: 'Sắp hết giấy', en: 'Paper is low' },
    from: [
      ...ipp('media-low'),
      ...alert('material-low'),
      ...hr('lowPaper'),
      ...escpos('4 paper near end'),
      ...windows('DetectedErrorState=low paper'),
    ],
  },
  {
    code: 'media-jam',
    health: 'down',
    words: { vi: 'Kẹt giấy', en: 'Paper jam' },
    from: [
      ...ipp('media-jam'),
      ...hr('jammed'),
      ...alert(
        'input-media-tray-jam',
        'media-path-jam',
        'output-media-tray-jam',
        'bander-jam',
        'binder-jam',
        'stapler-jam',
        'media-path-input-jam',
        'media-path-output-jam',
        'die-cutter-jam',
        'folder-jam',
        'imprinter-jam',
        'inserter-jam',
        'make-envelope-jam',
        'perforater-jam',
        'puncher-jam',
        'separation-cutter-jam',
        'sheet-rotator-jam',
        'slitter-jam',
        'stacker-jam',
        'stitcher-jam',
        'trimmer-jam',
        'wrapper-jam',
      ),
      ...pjl('40022', '42xxx', '44xxx'),
      ...windows('PAPER_JAM', 'DetectedErrorState=jammed'),
    ],
  },
  {
    code: 'cover-open',
    health: 'down',
    words: { vi: 'Nắp máy đang mở', en: 'Cover is open' },
    from: [
      ...ipp('cover-open'),
      ...alert('subunit-opened'),
      ...from('RFC 3805', 'coverOpen'),
      ...escpos('2 cover open'),
      ...pjl('40021'),
    ],
  },
  {
    code: 'door-open',
    health: 'down',
    words: { vi: 'Cửa máy đang mở', en: 'Door is open' },
    from: [...ipp('door-open'), ...hr('doorOpen'), ...windows('DOOR_OPEN', 'DetectedErrorState=door open')],
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
    from: [...ipp('output-tray-missing'), ...hr('outputTrayMissing'), ...alert('media-path-media-tray-missing')],
  },
  {
    code: 'output-almost-full',
    health: 'degraded',
    words: { vi: 'Khay ra giấy sắp đầy', en: 'Output tray is nearly full' },
    from: [
      ...ipp('output-area-almost-full'),
      ...hr('outputNearFull'),
      ...alert('media-path-media-tray-almost-full', 'stacker-almost-full'),
    ],
  },
  {
    code: 'output-full',
    health: 'down',
    words: { vi: 'Khay ra giấy đã đầy', en: 'Output tray is full' },
    from: [
      ...ipp('output-area-full'),
      ...hr('outputFull'),
      ...alert('media-path-media-tray-full', 'media-path-output-full', 'stacker-full'),
      ...pjl('15xxx', '40019'),
      ...windows('OUTPUT_BIN_FULL', 'DetectedErrorState=output bin full'),
    ],
  },
  {
    code: 'toner-low',
    health: 'degraded',
    words: { vi: 'Sắp hết mực (toner)', en: 'Toner is low' },
    from: [
      ...ipp('toner-low'),
      ...hr('lowToner'),
      ...alert('marker-toner-almost-empty', 'marker-toner-low'),
      ...pjl('10006', '40038'),
      ...windows('TONER_LOW', 'DetectedErrorState=low toner'),
    ],
  },
  {
    code: 'toner-empty',
    health: 'down',
    words: { vi: 'Hết mực (toner)', en: 'Toner is empty' },
    from: [
      ...ipp('toner-empty'),
      ...hr('noToner'),
      ...alert('marker-toner-empty'),
      ...windows('NO_TONER', 'DetectedErrorState=no toner'),
    ],
  },
  {
    code: 'marker-supply-low',
    health: 'degraded',
    words: { vi: 'Vật tư in sắp hết', en: 'A printing supply is low' },
    from: [
      ...ipp('marker-supply-low'),
      ...alert('marker-ink-almost-empty', 'marker-print-ribbon-almost-empty', 'marker-supply-almost-empty'),
    ],
  },
  {
    code: 'marker-supply-empty',
    health: 'down',
    words: { vi: 'Vật tư in đã hết', en: 'A printing supply is empty' },
    from: [
      ...ipp('marker-supply-empty'),
      ...alert('marker-ink-empty', 'marker-print-ribbon-empty'),
      ...zpl('ribbon out'),
    ],
  },
  {
    code: 'marker-supply-missing',
    health: 'down',
    words: { vi: 'Thiếu hộp mực hoặc vật tư in', en: 'A printing supply is missing' },
    from: [
      ...ipp('marker-supply-missing'),
      ...hr('markerSupplyMissing'),
      ...alert('marker-toner-cartridge-missing', 'toner-cartridge-missing', 'marker-toner-missing'),
      ...alert('marker-ink-missing', 'marker-print-ribbon-missing', 'marker-opc-missing', 'marker-developer-missing'),
      ...alert('marker-fuser-missing', 'marker-cleaner-missing', 'marker-waste-missing'),
      ...alert('marker-waste-toner-receptacle-missing', 'marker-waste-ink-receptacle-missing'),
      ...pjl('40010'),
    ],
  },
  {
    code: 'waste-almost-full',
    health: 'degraded',
    words: { vi: 'Hộp mực thải sắp đầy', en: 'Waste box is nearly full' },
    from: [
      ...ipp('marker-waste-almost-full'),
      ...alert('marker-waste-toner-receptacle-almost-full', 'marker-waste-ink-receptacle-almost-full'),
    ],
  },
  {
    code: 'waste-full',
    health: 'down',
    words: { vi: 'Hộp mực thải đã đầy', en: 'Waste box is full' },
    from: [
      ...ipp('marker-waste-full'),
      ...alert('marker-waste-toner-receptacle-full', 'marker-waste-ink-receptacle-full'),
    ],
  },
  {
    code: 'drum-near-end',
    health: 'degraded',
    words: { vi: 'Trống mực sắp hết hạn', en: 'Drum is near the end of its life' },
    from: [...ipp('opc-near-eol'), ...alert('marker-opc-life-almost-over')],
  },
  {
    code: 'drum-end',
    health: 'down',
    words: { vi: 'Trống mực đã hết hạn', en: 'Drum is at the end of its life' },
    from: [...ipp('opc-life-over'), ...alert('marker-opc-life-over')],
  },
  {
    code: 'developer-low',
    health: 'degraded',
    words: { vi: 'Sắp hết bột từ', en: 'Developer is low' },
    from: [...ipp('developer-low'), ...alert('marker-developer-almost-empty')],
  },
  {
    code: 'developer-empty',
    health: 'down',
    words: { vi: 'Hết bột từ', en: 'Developer is empty' },
    from: [...ipp('developer-empty'), ...alert('marker-developer-empty')],
  },
  {
    code: 'fuser-fault',
    health: 'down',
    words: { vi: 'Bộ sấy sai nhiệt độ', en: 'Fuser temperature is wrong' },
    from: [
      ...ipp('fuser-over-temp', 'fuser-under-temp'),
      ...alert('marker-fuser-thermistor-failure', 'marker-fuser-timing-failure'),
    ],
  },
  {
    code: 'maintenance-due',
    health: 'degraded',
    words: { vi: 'Đến hạn bảo dưỡng', en: 'Maintenance is due' },
    from: [
      ...hr('overduePreventMaint'),
      ...alert('subunit-near-limit', 'subunit-at-limit', 'subunit-life-almost-over', 'subunit-life-over'),
      ...alert('cleaner-life-almost-over', 'cleaner-life-over', 'input-pick-roller-life-warn'),
      ...alert('input-pick-roller-life-over', 'media-path-pick-roller-life-warn', 'media-path-pick-roller-life-over'),
      ...alert('lamp-near-eol', 'lamp-at-eol', 'laser-near-eol', 'laser-at-eol'),
    ],
  },
  {
    code: 'service-requested',
    health: 'down',
    words: { vi: 'Máy yêu cầu sửa chữa', en: 'The device asks for service' },
    from: [
      ...hr('serviceRequested'),
      ...escpos('3 unrecoverable error'),
      ...pjl('50xxx'),
      ...windows('DetectedErrorState=service requested'),
    ],
  },
  {
    // RFC 3805, 2.2.13.2 has this bit among the non-critical alerts, too: the printer warns, and prints.
    code: 'service-advised',
    health: 'degraded',
    words: { vi: 'Máy báo cần kiểm tra, vẫn in được', en: 'The device asks for service, and still prints' },
    from: hr('serviceRequested while hrDeviceStatus=warning(3)'),
  },
  {
    code: 'printer-offline',
    health: 'down',
    words: { vi: 'Máy in ngoại tuyến', en: 'Printer is offline' },
    from: [
      ...hr('offline'),
      ...from('CUPS', 'offline', 'cups-offline-report'),
      ...escpos('1 offline'),
      ...pjl('10002', '40079', 'ONLINE=FALSE'),
      ...windows('OFFLINE', 'DetectedErrorState=offline'),
    ],
  },
  {
    code: 'printer-stopped',
    health: 'down',
    words: { vi: 'Máy in đã dừng', en: 'Printer is stopped' },
    from: [...ipp('printer-state=5', 'deactivated'), ...from('CUPS', 'cups-remote-stopped')],
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
    from: [...ipp('shutdown'), ...alert('power-down')],
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
    from: [
      ...ipp('other'),
      ...alert('unknown', 'media-path-cannot-duplex-media-selected'),
      ...pjl('30xxx', '35xxx'),
      ...windows('DetectedErrorState=other'),
    ],
  },
  {
    code: 'printer-error',
    health: 'down',
    words: { vi: 'Máy in báo lỗi khác (xem từ gốc)', en: 'Printer reports another error (see the raw keyword)' },
    from: [
      ...from('motcua', 'a keyword ending in -error that no row knows'),
      ...escpos('2 error'),
      ...pjl('40xxx', '43xxx'),
    ],
  },
] as const satisfies readonly ReasonRow[];
