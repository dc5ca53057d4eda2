export { describeApi } from './describe-api.ts';
export { startApi } from './start-api.ts';
