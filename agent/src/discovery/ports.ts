import type { DiscoveryPorts } from '@motcua/contract';

/** Where network devices of an office listen: SNMP (RFC 3430 has no other), IPP (RFC 8010), eSCL, raw printing. */
export const usualPorts: DiscoveryPorts = { snmp: [161], ipp: [631], escl: [80, 443], raw: [9100] };
