import type { SnmpTargetAddress } from '../../probe/snmp/session.ts';

/** Pure: the same device in one of its SNMP contexts; with communities, the context goes into the community. */
export const inContext = (target: SnmpTargetAddress, context: string | null): SnmpTargetAddress =>
  context === null ? target : { ...target, community: `${target.community}@${context}` };
