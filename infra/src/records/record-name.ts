export type RecordKind = 'restore-test' | 'switchover';

interface Named {
  kind: RecordKind;
  stack: string;
  /** RFC 3339. */
  startedAt: string;
}

/** As `2026-11-29T101500Z-restore-test-lab.json`: in order of time by its name alone. */
export const recordName = ({ kind, stack, startedAt }: Named): string =>
  `${startedAt.slice(0, 19).replaceAll(':', '')}Z-${kind}-${stack}.json`;

/** Whether a file is a record of this kind and stack, and of which day; null when it is not. */
export function dayOfRecord(file: string, { kind, stack }: Omit<Named, 'startedAt'>): string | null {
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})T\d{6}Z-(.+)\.json$/.exec(file) ?? [];
  return day !== undefined && rest === `${kind}-${stack}` ? day : null;
}
