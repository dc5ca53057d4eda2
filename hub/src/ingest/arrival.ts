import type { Presence, Report } from '@motcua/contract';

/** A message as the broker took it; `agent` is whom the certificate names. */
export interface Arrival {
  agent: string;
  leaf: 'report' | 'presence';
  topic: string;
  payload: Uint8Array;
  /** The hub's clock, RFC 3339. */
  receivedAt: string;
}

/** After `decode`. */
export type Decoded = { arrival: Arrival } & (
  | { leaf: 'report'; message: Report }
  | { leaf: 'presence'; message: Presence }
);

/** After `authorise`. */
export type Known = Decoded & { unit: string };
