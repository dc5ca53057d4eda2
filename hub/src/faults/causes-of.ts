import { reasonRow, unexplained } from '@motcua/contract';

/** The reasons that make a reading faulty; never none, because a ticket without a cause explains nothing. */
export function causesOf(reasons: readonly string[]): string[] {
  const distinct = [...new Set(reasons)];
  const faulty = distinct.filter((code) => isFaulty(code));
  if (faulty.length > 0) return faulty;
  return distinct.length > 0 ? distinct : [unexplained];
}

/** A code that this version does not know counts: a newer agent may know a fault that we do not. */
function isFaulty(code: string): boolean {
  const health = reasonRow(code)?.health;
  return health === undefined || health === 'down' || health === 'degraded';
}
