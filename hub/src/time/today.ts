const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The calendar day in Vietnam; what holds "today" by law does so by its date, not by that of UTC. */
export const today = (now: number): string => inVietnam.format(now);

export const dayMs = 86_400_000;
/** UTC+7 all year round, without summer time. */
const offsetMs = 7 * 3_600_000;

/** The midnight in Vietnam with which the day of a moment began. */
export const startOfDay = (now: number): number => Math.floor((now + offsetMs) / dayMs) * dayMs - offsetMs;
