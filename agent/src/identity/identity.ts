import { join } from 'node:path';

/** Who this agent is, and what it shows and trusts in TLS. */
export interface Identity {
  agent: string;
  unit: string;
  hubUrl: string;
  mqttUrl: string;
  /** All places to report to, in order, when the hub named more than one. */
  mqttUrls?: readonly string[] | undefined;
  /** PEM. The key never leaves this PC. */
  key: string;
  certificate: string;
  ca: string;
}

/** Where the parts of an identity are in a state folder. */
export const identityPaths = (state: string) => ({
  identity: join(state, 'identity.json'),
  key: join(state, 'key.pem'),
  certificate: join(state, 'cert.pem'),
  ca: join(state, 'ca.pem'),
});
