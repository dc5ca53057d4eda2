const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The calendar day in Vietnam; what holds "today" by law does so by its date, not by that of UTC. */
export const today = (now: number): string => inVietnam.format(now);
