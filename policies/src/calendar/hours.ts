import type { IsoDate } from '@motcua/inventory';

/** Minutes of a day from midnight in Hanoi, `[from, to)`, in order and without overlap. */
export type DayHours = readonly (readonly [from: number, to: number])[];

/** When a unit works from a day on. */
export interface WorkingHours {
  validFrom: IsoDate;
  weekday: DayHours;
  saturday: DayHours;
}

const at = (hours: number, minutes = 0) => hours * 60 + minutes;

/** 8:00–12:00 and 13:30–17:00: a project default, set for each unit where it differs. */
const officeDay: DayHours = [
  [at(8), at(12)],
  [at(13, 30), at(17)],
];
const saturdayMorning: DayHours = [[at(8), at(12)]];

/** Types of body that work on Saturday mornings in Hanoi since 10/3/2018; others only if their head says so. */
const openOnSaturday: ReadonlySet<string> = new Set(['phuong', 'thi_tran', 'quan', 'huyen', 'thi_xa']);

/** The eight departments of Hanoi that do so as well (the same decision); the other ten do not. */
const departmentsOpenOnSaturday: ReadonlySet<string> = new Set([
  'Sở Kế hoạch và Đầu tư',
  'Sở Tài nguyên và Môi trường',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Xây dựng',
  'Sở Tư pháp',
  'Sở Giao thông vận tải',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Quy hoạch - Kiến trúc',
]);

/** What is assumed of a unit that has said nothing; by its name only departments differ. */
export const defaultHours = (unitType: string, name = ''): WorkingHours => ({
  validFrom: '1970-01-01',
  weekday: officeDay,
  saturday: openOnSaturday.has(unitType) || departmentsOpenOnSaturday.has(name) ? saturdayMorning : [],
});

/** Data centres and the lines between them never close. */
export const aroundTheClock = 'around_the_clock' as const;
