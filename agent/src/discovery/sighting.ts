import type { DeviceKind, Identity, RawTarget, SnmpTarget } from '@motcua/contract';

/** Who a device says it is, by one way of asking. */
type Who = Pick<Identity, 'vendor' | 'model' | 'serial' | 'macs'>;

/** What one address answered, way by way; null where it did not. */
export interface Sighting {
  snmp: (Who & { target: SnmpTarget; kind: DeviceKind | null; description: string | null }) | null;
  ipp: (Who & { uri: string }) | null;
  escl: (Who & { url: string }) | null;
  raw: RawTarget | null;
}
