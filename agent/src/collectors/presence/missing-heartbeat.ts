import type { DeviceKind } from '@motcua/contract';

/** Kinds that citizens use themselves have words of their own for being silent. */
const ofKind: Partial<Record<DeviceKind, string>> = {
  queue_machine: 'queue-machine-silent',
  rating_device: 'rating-device-silent',
  citizen_pc: 'citizen-pc-silent',
};

/** The reason of a device of a kind that gives no sign of life. */
export const missingHeartbeat = (kind: DeviceKind): string => ofKind[kind] ?? 'heartbeat-missing';
