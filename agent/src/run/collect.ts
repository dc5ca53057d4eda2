import type { Desired, DeviceReading, PcReading, ProbeOutcome, Targets } from '@motcua/contract';
import type { KnownDevice, Memory } from '../collectors/index.ts';

/** What a collection starts from. */
export interface CollectInput {
  known: readonly KnownDevice[];
  desired: Targets & Pick<Desired, 'intervals'>;
  clockSkewMs: number | null;
  memory: Memory;
  signal: AbortSignal;
  now: Date;
}
export interface Collection {
  devices: DeviceReading[];
  pc: PcReading | null;
  probes: ProbeOutcome[];
  memory: Memory;
}

/** Reads all devices once; the one thing of an agent that touches them. */
export type Collect = (input: CollectInput) => Promise<Collection>;
