import type { DeviceKind } from '@motcua/contract';

/** A device that an agent sees, or the PC that an agent runs on, as reconciliation asks of it. */
export interface ObservedDevice {
  /** As in `device list`. */
  id: string;
  agent: string;
  /** Code of the unit that the agent is in now. */
  unit: string;
  kind: DeviceKind;
  name: string | null;
  /** Names by which people may have written its tag: hostname, queue, label. */
  labels: readonly string[];
  vendor: string | null;
  model: string | null;
  serial: string | null;
  macs: readonly string[];
  /** RFC 3339. */
  lastSeenAt: string;
}

/** What a person said: these two are not the same device. */
export interface Refusal {
  declared: string;
  observed: string;
}

/** What was decided before: this record is that device. */
export interface KnownLink {
  declared: string;
  observed: string;
}
