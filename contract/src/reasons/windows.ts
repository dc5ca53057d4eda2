import type { ReasonRow } from './reason.ts';

const windows = (...keywords: string[]) => keywords.map((keyword) => ({ standard: 'Windows' as const, keyword }));

/** Reasons that only Windows tells of; those that it shares with other sources are mapped beside their own rows. */
export const windowsReasons = [
  {
    // Windows sets the mark by itself, too, when it finds a printer gone.
    code: 'queue-offline',
    health: 'down',
    words: {
      vi: 'Hàng đợi in đang ở chế độ ngoại tuyến trên Windows',
      en: 'Windows has the print queue set to work offline',
    },
    from: windows('WorkOffline=true'),
  },
  {
    code: 'queue-being-deleted',
    health: 'down',
    words: { vi: 'Hàng đợi in đang bị xóa', en: 'The print queue is being deleted' },
    from: windows('PENDING_DELETION'),
  },
  {
    code: 'print-server-offline',
    health: 'down',
    words: { vi: 'Máy chủ in ngoại tuyến', en: 'The print server is offline' },
    from: windows('SERVER_OFFLINE'),
  },
  {
    code: 'queue-driver-outdated',
    health: 'degraded',
    words: { vi: 'Cần cập nhật trình điều khiển máy in', en: 'The printer driver must be updated' },
    from: windows('DRIVER_UPDATE_NEEDED'),
  },
  {
    code: 'printer-fault-untold',
    health: 'down',
    words: { vi: 'Windows báo máy in lỗi nhưng không nêu lý do', en: 'Windows says the printer is in error, not why' },
    from: windows('ERROR'),
  },
  {
    code: 'paper-problem',
    health: 'down',
    words: { vi: 'Máy in có sự cố về giấy', en: 'The printer has a problem with its paper' },
    from: windows('PAPER_PROBLEM'),
  },
  {
    code: 'printer-not-available',
    health: 'down',
    words: { vi: 'Windows không dùng được máy in', en: 'The printer is not available to Windows' },
    from: windows('NOT_AVAILABLE'),
  },
  {
    code: 'printer-needs-attention',
    health: 'down',
    words: { vi: 'Máy in chờ người đến xử lý', en: 'The printer waits for somebody to attend to it' },
    from: windows('USER_INTERVENTION'),
  },
  {
    code: 'page-not-printed',
    health: 'degraded',
    words: { vi: 'Máy in không in được trang này', en: 'The printer cannot print the page it was given' },
    from: windows('PAGE_PUNT', 'OUT_OF_MEMORY'),
  },
  {
    code: 'printer-state-untold',
    health: 'unknown',
    words: { vi: 'Windows không biết tình trạng máy in', en: 'Windows does not know the state of the printer' },
    from: windows('SERVER_UNKNOWN'),
  },
  {
    code: 'device-disabled',
    health: 'down',
    words: { vi: 'Thiết bị bị tắt trong Windows', en: 'The device is switched off in Windows' },
    from: windows('CM_PROB 22', 'CM_PROB 29'),
  },
  {
    code: 'device-driver-missing',
    health: 'down',
    words: { vi: 'Thiết bị thiếu trình điều khiển', en: 'The device has no working driver' },
    from: windows('CM_PROB 1', 'CM_PROB 18', 'CM_PROB 28', 'CM_PROB 31', 'CM_PROB 37', 'CM_PROB 39', 'CM_PROB 52'),
  },
  {
    code: 'device-not-started',
    health: 'down',
    words: { vi: 'Windows không khởi động được thiết bị', en: 'Windows cannot start the device' },
    from: windows('CM_PROB 10', 'CM_PROB 43', 'CM_PROB other'),
  },
] as const satisfies readonly ReasonRow[];
