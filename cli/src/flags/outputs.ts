/** Forms of a result. */
export const outputs = ['table', 'wide', 'json', 'yaml', 'csv', 'xlsx'] as const;
export type Output = (typeof outputs)[number];
