import type { SnmpTargetAddress } from '../../probe/snmp/target.ts';

/** Pure: the same device in one of its SNMP contexts; with communities, the context goes into the community. */
export function inContext(target: SnmpTargetAddress, context: string | null): SnmpTargetAddress {
  if (context === null) return target;
  return target.version === '3' ? { ...target, context } : { ...target, community: `${target.community}@${context}` };
}
