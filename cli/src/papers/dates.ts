/** A day as papers write it, with zeros before days under 10 and the months 1 and 2 only (Decree 30/2020). */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const padded = (value: number, below: number) => (value < below ? `0${value}` : String(value));
  return `${padded(day, 10)} tháng ${padded(month, 3)} năm ${year}`;
}
