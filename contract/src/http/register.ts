import * as z from 'zod';
import type { Words } from '../text/words.ts';

/** What kind of work a change of the register came from. */
export const registerChangeWords = {
  init: { vi: 'lập sổ', en: 'the register begun' },
  import: { vi: 'nhập tệp', en: 'import of a file' },
  apply: { vi: 'áp dụng tệp YAML', en: 'files applied' },
  reconcile: { vi: 'đối chiếu', en: 'reconciliation' },
  reorganise: { vi: 'sắp xếp đơn vị', en: 'reorganisation' },
  stocktake: { vi: 'kiểm kê', en: 'stock-take' },
  allocation: { vi: 'phân bổ', en: 'allocation' },
  undo: { vi: 'hoàn tác', en: 'undoing' },
} as const satisfies Readonly<Record<string, Words>>;
export type RegisterChangeKind = keyof typeof registerChangeWords;
export const registerChangeKinds = Object.keys(registerChangeWords) as RegisterChangeKind[];

/** Kinds that a caller may send; the others the hub records by itself. */
export const sentChangeKinds = ['import', 'apply', 'reconcile', 'reorganise', 'stocktake', 'allocation'] as const;
export type SentChangeKind = (typeof sentChangeKinds)[number];

/** `POST /v1/register/changes`. Each change is checked by itself, so that the one that is wrong can be named. */
export const RegisterChangesRequest = z.strictObject({
  kind: z.enum(sentChangeKinds),
  /** Why, in words: a decision, the name of a file. */
  title: z.string().min(1).max(500),
  /** Where it comes from: a file and its hash, a document. */
  source: z.string().max(1000).nullable().default(null),
  /** Whatever the planner wants to keep beside it. */
  detail: z.record(z.string(), z.unknown()).default({}),
  changes: z.array(z.unknown()).max(1_000_000),
});
export type RegisterChangesRequest = z.input<typeof RegisterChangesRequest>;

/** One change in the log of the register. */
export const RegisterChangeRow = z.looseObject({
  id: z.number(),
  /** Recorded time. */
  at: z.string(),
  by: z.string(),
  byName: z.string(),
  kind: z.enum(registerChangeKinds),
  title: z.string(),
  source: z.string().nullable(),
  totals: z.object({ create: z.number(), update: z.number(), delete: z.number() }),
  /** The change that this one takes back, and the one that took this one back. */
  undoes: z.number().nullable(),
  undoneBy: z.number().nullable(),
});
export type RegisterChangeRow = z.infer<typeof RegisterChangeRow>;

/** A page of the log, newest first; `next` is the cursor of the page after it. */
export const RegisterChangesPage = z.looseObject({
  changes: z.array(RegisterChangeRow),
  next: z.string().nullable(),
});
export type RegisterChangesPage = z.infer<typeof RegisterChangesPage>;

/** What a change did, row by row; `left` says how many more there are. */
export const RegisterChangeView = RegisterChangeRow.extend({
  detail: z.record(z.string(), z.unknown()),
  changes: z.array(z.looseObject({ action: z.enum(['create', 'update', 'delete']), kind: z.string() })),
  left: z.number(),
});
export type RegisterChangeView = z.infer<typeof RegisterChangeView>;

/** What became of a change that was sent; `id` and `at` are null when it was only tried (`dryRun`). */
export const RegisterCommit = z.looseObject({
  id: z.number().nullable(),
  at: z.string().nullable(),
  totals: z.object({ create: z.number(), update: z.number(), delete: z.number() }),
});
export type RegisterCommit = z.infer<typeof RegisterCommit>;

/** Everything that was ever recorded of one unit or device, oldest first. */
export const RegisterHistory = z.looseObject({
  kind: z.string(),
  id: z.string(),
  name: z.string(),
  history: z.array(
    RegisterChangeRow.extend({
      items: z.array(
        z.object({
          what: z.enum(['begun', 'changed', 'corrected', 'ended', 'reopened', 'removed']),
          on: z.string(),
          changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
        }),
      ),
    }),
  ),
});
export type RegisterHistory = z.infer<typeof RegisterHistory>;
