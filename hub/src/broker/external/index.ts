export { hubUsers } from './hub-users.ts';
export { type ExternalOptions, startExternalBroker } from './start-external.ts';
