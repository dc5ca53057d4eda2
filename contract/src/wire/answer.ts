import * as z from 'zod';
import { BootId, Instant, Seq, Text, Version } from './scalars.ts';

/** Everything that the agent sent up to and including this report is committed or was refused. Retained. */
export const Ack = z.looseObject({
  v: Version,
  type: z.literal('ack'),
  boot: BootId,
  seq: Seq,
  /** The hub's clock when it sent this. */
  at: Instant,
});
export type Ack = z.infer<typeof Ack>;

/** A report that the hub will never take, so that the agent does not send it for ever. Not retained. */
export const Refused = z.looseObject({
  v: Version,
  type: z.literal('refused'),
  /** Null where the message was too damaged to say. */
  boot: BootId.nullable(),
  seq: Seq.nullable(),
  /** SHA-256 of the payload in lower-case hex: names the message even when it could not be read. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  code: Text(64),
  detail: Text(1024),
  at: Instant,
});
export type Refused = z.infer<typeof Refused>;

/** What comes on an agent's `ack` topic. */
export const Answer = z.discriminatedUnion('type', [Ack, Refused]);
export type Answer = z.infer<typeof Answer>;
