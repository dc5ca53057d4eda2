import * as z from 'zod';

/** A text of bounded length; the wire has no unbounded strings. */
export const Text = (max: number) => z.string().max(max);
/** An instant in RFC 3339, UTC. */
export const Instant = z.iso.datetime();
/** An agent's name: what stands in its certificate's CN, its topics and its client id. */
export const AgentId = z.string().regex(/^[a-z0-9][a-z0-9-]{2,62}$/);
export type AgentId = z.infer<typeof AgentId>;
/** One run of the agent program; a new one at every start. */
export const BootId = z.string().regex(/^[0-9a-f]{32}$/);
export type BootId = z.infer<typeof BootId>;
/** Number of a report within a boot, from 1. */
export const Seq = z.int().min(1);
/** Version of the messages; `upgrade.ts` turns the one before into this one. */
export const wireVersion = 1;
export const Version = z.literal(wireVersion);
/** Largest message in bytes. */
export const maxMessageBytes = 65_536;
