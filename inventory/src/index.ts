export type * from './model.ts';
export { assetStatuses } from './model.ts';
