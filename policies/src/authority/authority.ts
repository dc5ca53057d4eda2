import type { Words } from '@motcua/contract';
import { type IsoDate, isValidOn } from '@motcua/inventory';
import { above, type Desk } from './desks.ts';
import { type AssetClass, type AuthorityAction, type AuthorityRow, authorityRows } from './rows.ts';

/** What somebody wants to decide. */
export interface AuthorityQuestion {
  action: AuthorityAction;
  assetClass: AssetClass;
  /** In đồng; null when nobody has said it. */
  amount: number | null;
  actor: Desk;
  date: IsoDate;
}

/** Why the answer is as it is. */
type AuthorityReason = 'row' | 'no-row' | 'amount-unknown';

/** Whether he may, and if not to whom it goes and by which paper. */
export interface AuthorityAnswer {
  mayDecide: boolean;
  /** Null when he may decide himself. */
  mustSubmitTo: Desk | null;
  /** Null where no row says which. */
  document: Words | null;
  source: AuthorityRow['source'] | null;
  row: string | null;
  reason: AuthorityReason;
}

/** Who may decide, by the dated tables; where no row fits it goes upwards and is never allowed. */
export function authority(question: AuthorityQuestion, rows: readonly AuthorityRow[] = authorityRows): AuthorityAnswer {
  const inForce = rows.filter((row) => isValidOn(row, question.date));
  const row = fitting(inForce, question);
  if (row === undefined) return upwards(inForce, question);
  return {
    mayDecide: row.decides,
    mustSubmitTo: row.decides ? null : (row.submitTo ?? above[question.actor]),
    ...{ document: row.document, source: row.source, row: row.id, reason: 'row' },
  };
}

/** The row with the lowest limit that holds the amount; of two alike the one that does not allow. */
const fitting = (rows: readonly AuthorityRow[], { amount, ...asked }: AuthorityQuestion): AuthorityRow | undefined =>
  about(rows, asked)
    .filter(({ upTo }) => upTo === null || (amount !== null && amount <= upTo))
    .toSorted((a, b) => (a.upTo ?? Infinity) - (b.upTo ?? Infinity) || Number(a.decides) - Number(b.decides))
    .find(({ decides, upTo }) => !decides || upTo === null || amount !== null);

const about = (
  rows: readonly AuthorityRow[],
  { action, assetClass, actor }: Pick<AuthorityQuestion, 'action' | 'assetClass' | 'actor'>,
) =>
  rows.filter(
    (row) =>
      row.actor === actor &&
      row.actions.includes(action) &&
      (row.assetClasses === null || row.assetClasses.includes(assetClass)),
  );

/** The nearest above who may decide, else whoever is above all. */
function upwards(rows: readonly AuthorityRow[], question: AuthorityQuestion): AuthorityAnswer {
  const deciding = (actor: Desk): Desk => {
    const next = above[actor];
    return next === actor || fitting(rows, { ...question, actor: next })?.decides ? next : deciding(next);
  };
  const unknown = question.amount === null && about(rows, question).length > 0;
  const nothing = { document: null, source: null, row: null };
  const reason = unknown ? ('amount-unknown' as const) : ('no-row' as const);
  return { mayDecide: false, mustSubmitTo: deciding(question.actor), ...nothing, reason };
}
