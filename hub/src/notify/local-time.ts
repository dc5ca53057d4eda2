import type { Language } from '@motcua/contract';

/** An instant as people read it: `30/06/2026 14:05` or `2026-06-30 14:05`, in Asia/Ho_Chi_Minh (seven hours ahead, no summer time). */
export function localTime(at: string, language: Language): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
  const [date = '', time = ''] = [local.slice(0, 10), local.slice(11, 16)];
  return language === 'vi' ? `${date.split('-').toReversed().join('/')} ${time}` : `${date} ${time}`;
}
