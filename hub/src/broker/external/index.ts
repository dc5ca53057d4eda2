export { hubUsers } from './hub-users.ts';
export { startExternalBroker } from './start-external.ts';
