/** Forms of a result. `xlsx` is known, so that it can be refused with a reason. */
export const outputs = ['table', 'wide', 'json', 'yaml', 'csv', 'xlsx'] as const;
export type Output = (typeof outputs)[number];
