import type { Words } from '@motcua/contract';
import type { IsoDate } from '@motcua/inventory';
import type { Confidence } from '../standard.ts';
import type { Desk } from './desks.ts';
import vn from './vn.json' with { type: 'json' };

/** What is decided. */
export const authorityActions = ['repair', 'urgent_repair', 'purchase', 'dispose', 'norm'] as const;
export type AuthorityAction = (typeof authorityActions)[number];

/** Classes of assets by who sets their norms (Decision 15/2025, Articles 4 to 6). */
export const assetClasses = ['title', 'common', 'building', 'specialised', 'specialised_under_threshold'] as const;
export type AssetClass = (typeof assetClasses)[number];

/** One line of the tables: who decides, or to whom he submits, up to which amount, from when until when, by which text. */
export interface AuthorityRow {
  id: string;
  actions: readonly AuthorityAction[];
  /** Null for every class. */
  assetClasses: readonly AssetClass[] | null;
  actor: Desk;
  /** Largest amount, in đồng; null without limit. */
  upTo: number | null;
  /** False: he submits, by that document, to `submitTo`. */
  decides: boolean;
  submitTo: Desk | null;
  document: Words;
  source: { text: string; confidence: Confidence };
  validFrom: IsoDate;
  /** The first day on which it no longer holds. */
  validTo: IsoDate | null;
}

/** What public texts say. Amounts that Hanoi set (resolution of 27/6/2025) were not read, so there is no row of them. */
export const authorityRows = vn.rows as readonly AuthorityRow[];
