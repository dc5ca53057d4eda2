/** Cases that are about more than one device have a kind of their own, and a name in place of a device's id. */
const caseKinds = ['site', 'system'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const isCase = (kind: string): kind is CaseKind => (caseKinds as readonly string[]).includes(kind);

/** What stands for the device of a case. */
export const caseId = (kind: CaseKind, key: string): string => `${kind}:${key}`;
