import { encodeMessage, type Presence } from '@motcua/contract';

/** What an agent says of itself, alive or, by its will, dead. */
export interface Birth {
  boot: string;
  hostname: string;
  versions: { agent: string; node: string };
  capabilities: readonly string[];
}

/** A presence message as bytes. */
export const presenceBytes = (state: Presence['state'], { capabilities, ...birth }: Birth, at: Date): Uint8Array =>
  encodeMessage('presence', { v: 1, state, ...birth, capabilities: [...capabilities], at: at.toISOString() });
