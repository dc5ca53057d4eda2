export { allocateApart } from './allocate-apart.ts';
