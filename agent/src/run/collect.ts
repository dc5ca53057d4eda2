import type { Desired, DeviceReading, PcReading, ProbeOutcome, Targets } from '@motcua/contract';
import type { KnownDevice, Memory } from '../collectors/index.ts';

/** What a collection starts from. */
export interface CollectInput {
  known: readonly KnownDevice[];
  desired: Targets & Pick<Desired, 'intervals' | 'traps'>;
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
  /** Keys of devices that were not asked this time: their last reading stands, and is no new one. */
  kept?: readonly string[];
}

/** Reads all devices once; the one thing of an agent that touches them. */
export type Collect = (input: CollectInput) => Promise<Collection>;
