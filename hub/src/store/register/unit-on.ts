import { type RawBuilder, sql } from 'kysely';

/**
 * Of a joined `unit` the one row that holds on a day: the last that had begun by then, or the first of a unit that is
 * still to come. What refers to a unit by its id would else appear once for each of its periods.
 */
export const unitOn = (day: string): RawBuilder<boolean> =>
  sql<boolean>`unit.valid_from = (SELECT coalesce(max(CASE WHEN valid_from <= ${day} THEN valid_from END),
    min(valid_from)) FROM unit AS period WHERE period.id = unit.id)`;
