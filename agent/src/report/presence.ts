import { encodeMessage, type Goodbye, type Hardware, type Presence } from '@motcua/contract';

/** What an agent says of itself, alive or, by its will, dead. */
export interface Birth {
  boot: string;
  hostname: string;
  versions: { agent: string; node: string };
  capabilities: readonly string[];
  hardware?: Hardware | null;
  /** Serial of the certificate that the connection is made with. */
  certificate?: string;
}

/** A presence message as bytes: a birth, or a will, which knows nothing of how the agent ends. */
export const presenceBytes = (state: Presence['state'], { capabilities, ...birth }: Birth, at: Date): Uint8Array =>
  encodeMessage('presence', { v: 1, state, ...birth, capabilities: [...capabilities], at: at.toISOString() });

/** The end of an agent as it tells it itself. */
export const goodbyeBytes = (goodbye: Goodbye, { capabilities, ...birth }: Birth, at: Date): Uint8Array =>
  encodeMessage('presence', {
    ...{ v: 1, state: 'offline', goodbye },
    ...{ ...birth, capabilities: [...capabilities], at: at.toISOString() },
  });
