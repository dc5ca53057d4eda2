export type { ApiContext } from './context.ts';
export { type Api, startApi } from './start-api.ts';
