import { deviceDefaults, type RegisterKind, type RegisterRows } from '@motcua/inventory';

/** A row as a version keeps it; what a device was not asked when it was written is what is not said of it. */
export function versionRow(kind: RegisterKind, body: string): RegisterRows[RegisterKind] {
  const row = JSON.parse(body);
  return kind === 'device' ? { ...deviceDefaults, ...row } : row;
}
