export type { Broker, BrokerPort, Violation } from './broker.ts';
export { startExternalBroker } from './external/index.ts';
export { suites } from './limits.ts';
export { listenError } from './listen-tls.ts';
export { RevocationKeeper } from './mosquitto/keep-revocations.ts';
export { startEmbeddedBroker } from './start-embedded.ts';
