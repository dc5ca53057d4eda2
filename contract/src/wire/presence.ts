import * as z from 'zod';
import { Hardware } from './hardware.ts';
import { BootId, Instant, Text, Version } from './scalars.ts';

/** Birth certificate and will of an agent, retained. */
export const Presence = z.looseObject({
  v: Version,
  state: z.enum(['online', 'offline']),
  /**
   * Only of an agent that says itself that it ends: `shutdown` with its machine, `stop` without it, such as for an upgrade. A
   * will has none, so that whoever was killed, or lost its line or its power, never seems to have been switched off.
   */
  goodbye: z.enum(['shutdown', 'stop']).optional(),
  boot: BootId,
  /** When this connection was made; the will carries the time of its connection, not of its loss. */
  at: Instant,
  hostname: Text(256),
  versions: z.looseObject({ agent: Text(32), node: Text(32) }),
  /** What this agent can read, such as `cups`, `ipp`, `sane`, `snmp`, `pc`. */
  capabilities: z.array(Text(32)).max(64),
  /** Serial of the certificate of this connection, lower-case hex: a broker that is a program of its own does not tell. */
  certificate: Text(64).optional(),
  hardware: Hardware.nullable().optional(),
});
export type Presence = z.infer<typeof Presence>;
export type Goodbye = NonNullable<Presence['goodbye']>;
