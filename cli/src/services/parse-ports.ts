import type { DiscoveryPorts } from '@motcua/contract';
import { oneOf, wholeNumber } from '../flags/define.ts';

const ways = ['snmp', 'ipp', 'escl', 'raw'] as const;

/** `snmp=1161,ipp=8631`: where devices listen; what is not named is not looked for. Undefined without a text. */
export function parsePorts(text: string | undefined, where: string): DiscoveryPorts | undefined {
  if (text === undefined) return undefined;
  const ports: DiscoveryPorts = { snmp: [], ipp: [], escl: [], raw: [] };
  for (const part of text.split(',')) {
    const [way = '', port = ''] = part.split('=');
    ports[oneOf(ways, way.trim(), where)].push(wholeNumber(port.trim(), { min: 1, max: 65_535, where }));
  }
  return ports;
}
