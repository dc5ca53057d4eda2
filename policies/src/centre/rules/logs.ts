import { readCentre } from '../read-centre.ts';
import { configPaths, fileOf } from '../read-thing.ts';
import { type CentreRule, violation } from '../rule.ts';

/** Three months at level 3. */
const leastDays = 90;
const inDays: Readonly<Record<string, number>> = {
  day: 1,
  d: 1,
  week: 7,
  w: 7,
  month: 30,
  M: 30,
  year: 365,
  y: 365,
  h: 1 / 24,
  s: 1 / 86_400,
  '': 1 / 86_400,
};

export const logs: CentreRule = {
  id: 'CENTRE-LOG-RETENTION',
  level: 'mandatory',
  title: { vi: 'Nhật ký giữ ít nhất ba tháng', en: 'Logs are kept for three months at least' },
  remedy: { vi: 'Đặt motcua:logDays từ 90 trở lên.', en: 'Set motcua:logDays to 90 or more.' },
  source: {
    vi: 'TCVN 14423:2026 theo bản diễn giải: 3 tháng ở cấp độ 3; hệ thống giải quyết thủ tục là cấp độ 3 (Nghị định 331/2026 Điều 13.2b)',
    en: 'TCVN 14423:2026 as paraphrased: 3 months at level 3; a system for administrative procedures is of level 3 (Decree 331/2026 Art. 13.2b)',
  },
  confidence: 'B',
  asksStack: (centre) => {
    const { logDays: days } = readCentre(centre);
    return days >= leastDays ? [] : [violation('motcua:logDays là {days}', 'motcua:logDays is {days}', { days })];
  },
  asksThing: (thing) => {
    const file = fileOf(thing);
    if (file === null || file.text === null || !configPaths.journal.test(file.path)) return [];
    const [, amount = '', unit = ''] = /^\s*MaxRetentionSec=\s*(\d+)\s*([a-zA-Z]*)/m.exec(file.text) ?? [];
    // Without a limit the journal keeps what fits.
    if (amount === '' || Number(amount) === 0) return [];
    const days = Number(amount) * (inDays[unit.replace(/s$/, '')] ?? 0);
    if (days >= leastDays) return [];
    return [violation('{path} giữ {kept}', '{path} keeps {kept}', { path: file.path, kept: `${amount}${unit}` })];
  },
};
