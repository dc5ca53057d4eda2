/** Pure: share of memory in use by /proc/meminfo; what the kernel can give back at once counts as free. */
export function memoryUsedRatio(meminfo: string): number | null {
  const kibibytes = (field: string) => {
    const [, digits] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(meminfo) ?? [];
    return digits === undefined ? null : Number(digits);
  };
  const [total, available] = [kibibytes('MemTotal'), kibibytes('MemAvailable')];
  return total === null || available === null ? null : usedRatio(total, available);
}

/** Share in use, within 0 and 1; null of nothing. */
export const usedRatio = (total: number, free: number): number | null =>
  total > 0 ? Math.min(1, Math.max(0, (total - free) / total)) : null;
