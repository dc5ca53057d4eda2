/** PrtSubUnitStatusTC (RFC 3805, 2.2.1): availability in the low three bits, alerts and transitions above. */
const availability = [
  'availableAndIdle',
  'unavailableAndOnRequest',
  'availableAndStandby',
  'unavailableBecauseBroken',
  'availableAndActive',
  'unknown',
  'availableAndBusy',
] as const;

/** The words of a status number, joined by commas; null for no number. */
export function subUnitStatus(raw: number | null): string | null {
  if (raw === null || raw < 0) return null;
  const words: string[] = [availability[raw & 7] ?? 'unknown'];
  if (raw & 8) words.push('nonCriticalAlerts');
  if (raw & 16) words.push('criticalAlerts');
  if (raw & 32) words.push('offLine');
  if (raw & 64) words.push('transitioning');
  return words.join(',');
}
