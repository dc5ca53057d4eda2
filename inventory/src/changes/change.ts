import type { Device, Level, Place, Post, Unit } from '../model.ts';

/** What a record of the register may be; each row is one record in one period of validity. */
export interface RegisterRows {
  level: Level;
  unit: Unit;
  place: Place;
  post: Post;
  device: Device;
}
export type RegisterKind = keyof RegisterRows;

/** Making a row, changing the row that has the same record and first day, or taking one out. */
type ChangeOf<Kind extends RegisterKind, Row> =
  | { action: 'create'; kind: Kind; row: Row }
  | { action: 'update'; kind: Kind; before: Row; row: Row }
  | { action: 'delete'; kind: Kind; before: Row };

/** One row of the register changed; import, reconcile, reorganise and apply all come down to lists of these. */
export type RegisterChange = { [Kind in RegisterKind]: ChangeOf<Kind, RegisterRows[Kind]> }[RegisterKind];
