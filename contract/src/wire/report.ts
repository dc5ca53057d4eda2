import * as z from 'zod';
import { DeviceReading, DeviceReadingWire } from './device.ts';
import { Found } from './found.ts';
import { PcReading } from './pc.ts';
import { AgentId, BootId, Instant, Seq, Text, Version } from './scalars.ts';

/** How one probe went: what could not be read, and why. */
export const ProbeOutcome = z.looseObject({
  probe: Text(64),
  ok: z.boolean(),
  ms: z.number().nonnegative(),
  reason: Text(64).nullable(),
  detail: Text(512).nullable(),
});
export type ProbeOutcome = z.infer<typeof ProbeOutcome>;

/** A device that was read again and is as it was: how often since the last report, and when last. */
export const Unchanged = z.looseObject({
  key: z.string().min(1).max(256),
  readings: z.int().min(1),
  observedAt: Instant,
});
export type Unchanged = z.infer<typeof Unchanged>;

/** What an agent has lost by its own limits since its state folder was made; never reset. */
export const Losses = z.looseObject({
  /** Reports dropped because the outbox was full or too old. */
  dropped: z.int().nonnegative(),
  /** Outbox files that could not be read. */
  damaged: z.int().nonnegative(),
  /** Reports that the hub refused. */
  refused: z.int().nonnegative(),
});
export type Losses = z.infer<typeof Losses>;

const head = {
  v: Version,
  boot: BootId,
  seq: Seq,
  /** The agent's clock, not to be trusted. */
  at: Instant,
  /** `full` lists every device there is; `delta` those that changed; an empty delta is a heartbeat. */
  kind: z.enum(['full', 'delta']),
  unchanged: z.array(Unchanged).max(512),
  pc: PcReading.nullable(),
  probes: z.array(ProbeOutcome).max(64),
  losses: Losses,
  /** Devices that a scan has come upon, new or otherwise than before. */
  found: z.array(Found).max(64).optional(),
};

export const Report = z.looseObject({ ...head, devices: z.array(DeviceReading).max(256) });
export type Report = z.infer<typeof Report>;
/** The shape on the wire, for documents. */
export const ReportWire = z.looseObject({ ...head, devices: z.array(DeviceReadingWire).max(256) });

/** Names one report for ever. */
export const ReportId = z.object({ agent: AgentId, boot: BootId, seq: Seq });
export type ReportId = z.infer<typeof ReportId>;
