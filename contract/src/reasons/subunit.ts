import type { Origin, ReasonRow } from './reason.ts';

const alert = (...keywords: string[]): Origin[] => keywords.map((keyword) => ({ standard: 'PWG 5100.9', keyword }));

/**
 * Reasons of parts that a printer can mostly do without: staplers, punchers, folders, fax modems (PWG 5100.9, table of
 * subunit alerts). A part has the keyword of its own name where it matters more; what stops the printer, it says itself.
 */
export const subunitReasons = [
  {
    code: 'subunit-fault',
    health: 'degraded',
    words: {
      vi: 'Một bộ phận của máy in bị lỗi (xem từ gốc)',
      en: 'A part of the printer has a fault (see the raw keyword)',
    },
    from: [
      ...alert('subunit-motor-failure', 'subunit-recoverable-failure', 'subunit-recoverable-storage'),
      ...alert('subunit-unrecoverable-failure', 'subunit-unrecoverable-storage', 'subunit-unrecoverable-storage-error'),
      ...alert('subunit-over-temperature', 'subunit-under-temperature', 'subunit-thermistor-failure'),
      ...alert(
        'subunit-timing-failure',
        'subunit-memory-exhausted',
        'media-path-failure',
        'media-path-input-feed-error',
      ),
      ...alert('media-path-output-feed-error', 'media-path-pick-roller-failure', 'media-path-pick-roller-missing'),
      ...alert('input-media-tray-failure', 'input-media-tray-feed-error', 'input-pick-roller-failure'),
      ...alert('input-pick-roller-missing', 'input-tray-elevation-failure', 'input-tray-position-failure'),
      ...alert('output-mailbox-select-failure', 'output-media-tray-failure', 'output-media-tray-feed-error'),
      ...alert('fan-failure', 'lamp-failure', 'laser-failure', 'motor-failure', 'camera-failure', 'chamber-failure'),
      ...alert('chamber-temperature-high', 'chamber-temperature-low', 'extruder-failure', 'extruder-jam'),
      ...alert('extruder-temperature-high', 'extruder-temperature-low', 'platform-failure'),
      ...alert('platform-temperature-high', 'platform-temperature-low'),
    ],
  },
  {
    code: 'subunit-missing',
    health: 'degraded',
    words: { vi: 'Thiếu một bộ phận của máy in', en: 'A part of the printer is missing' },
    from: alert('subunit-missing'),
  },
  {
    code: 'subunit-offline',
    health: 'degraded',
    words: { vi: 'Một bộ phận của máy in đang ngoại tuyến', en: 'A part of the printer is offline' },
    from: alert('subunit-offline'),
  },
  {
    code: 'subunit-low',
    health: 'degraded',
    words: { vi: 'Một bộ phận sắp hết vật tư (như ghim)', en: 'A part is nearly out of its supply (such as staples)' },
    from: alert('subunit-almost-empty'),
  },
  {
    code: 'subunit-empty',
    health: 'degraded',
    words: { vi: 'Một bộ phận đã hết vật tư (như ghim)', en: 'A part is out of its supply (such as staples)' },
    from: alert('subunit-empty'),
  },
  {
    code: 'subunit-full',
    health: 'degraded',
    words: { vi: 'Một bộ phận đã đầy hoặc sắp đầy', en: 'A part is full, or nearly so' },
    from: alert('subunit-full', 'subunit-almost-full'),
  },
] as const satisfies readonly ReasonRow[];
