import type { Origin, ReasonRow } from './reason.ts';

const upsMib = (...keywords: string[]): Origin[] => keywords.map((keyword) => ({ standard: 'RFC 1628', keyword }));
const nut = (...keywords: string[]): Origin[] => keywords.map((keyword) => ({ standard: 'NUT', keyword }));

/** Reasons of UPSes. */
export const upsReasons = [
  {
    code: 'ups-on-battery',
    health: 'degraded',
    words: { vi: 'Đang chạy bằng ắc quy', en: 'Running on battery' },
    from: [...upsMib('upsOutputSource=battery'), ...nut('OB')],
  },
  {
    code: 'ups-bypass',
    health: 'degraded',
    words: { vi: 'Đang chạy bypass, không được bảo vệ', en: 'Running on bypass, without protection' },
    from: [...upsMib('upsOutputSource=bypass'), ...nut('BYPASS')],
  },
  {
    code: 'ups-output-off',
    health: 'down',
    words: { vi: 'Đầu ra đang tắt', en: 'The output is off' },
    from: [...upsMib('upsOutputSource=none'), ...nut('OFF')],
  },
  {
    code: 'ups-battery-low',
    health: 'down',
    words: { vi: 'Ắc quy sắp cạn', en: 'The battery is low' },
    from: [...upsMib('upsBatteryStatus=batteryLow'), ...nut('LB')],
  },
  {
    code: 'ups-battery-depleted',
    health: 'down',
    words: { vi: 'Ắc quy đã cạn', en: 'The battery is depleted' },
    from: upsMib('upsBatteryStatus=batteryDepleted'),
  },
  {
    code: 'ups-battery-fault',
    health: 'down',
    words: { vi: 'Ắc quy bị lỗi', en: 'The battery has a fault' },
    from: upsMib('upsBatteryStatus=batteryInFaultCondition'),
  },
  {
    code: 'ups-replace-battery',
    health: 'degraded',
    words: { vi: 'Cần thay ắc quy', en: 'The battery must be replaced' },
    from: [...upsMib('upsAlarmBatteryBad'), ...nut('RB')],
  },
  {
    code: 'ups-overload',
    health: 'down',
    words: { vi: 'Quá tải', en: 'Overloaded' },
    from: [...upsMib('upsAlarmOutputOverload'), ...nut('OVER')],
  },
] as const satisfies readonly ReasonRow[];
