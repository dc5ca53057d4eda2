export { ReadinessPublisher } from './publish-readiness.ts';
export { ReadinessBook } from './readiness-book.ts';
export { readinessSettings } from './settings-of.ts';
