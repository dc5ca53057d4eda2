import type { Words } from '@motcua/contract';

/** What tickets have in common: the model of the device, or a system that many use. */
type ProblemKind = 'model' | 'system';

export const problemStates = ['proposed', 'confirmed', 'dismissed', 'closed'] as const;
export type ProblemState = (typeof problemStates)[number];

interface Verb {
  from: readonly ProblemState[];
  to: ProblemState;
  words: Words;
}

/** What people may do to a problem, and in which states; confirmed again it gets a better way around. */
export const problemVerbs = {
  confirm: { from: ['proposed', 'confirmed'], to: 'confirmed', words: { vi: 'xác nhận', en: 'be confirmed' } },
  dismiss: { from: ['proposed'], to: 'dismissed', words: { vi: 'bỏ qua', en: 'be dismissed' } },
  close: { from: ['confirmed'], to: 'closed', words: { vi: 'đóng', en: 'be closed' } },
} as const satisfies Readonly<Record<string, Verb>>;
export type ProblemVerb = keyof typeof problemVerbs;
export const problemVerbNames = Object.keys(problemVerbs) as ProblemVerb[];

/** What one problem is about: one reason on one model or system. */
export interface ProblemSubject {
  kind: ProblemKind;
  reason: string;
  /** Name of the model or system. */
  subject: string;
}

/** What stands for it: of one key at most one problem is open. */
export const keyOf = ({ kind, reason, subject }: ProblemSubject): string => `${kind}|${reason}|${subject}`;
