import type { IngestTx } from '../store/index.ts';
import type { KnownReport } from './deduplicate.ts';

/** Devices that a unit reads over its network, by the beginning of their keys. */
const network = /^(snmp|ipp|escl|raw|ups|presence):/;

/**
 * The reports without devices that another agent reads for the unit. An agent that was cut off still read them until it
 * heard of that; what it kept in its outbox is of a time in which somebody else was already speaking for the device.
 */
export async function dropForeign(
  step: Pick<IngestTx, 'foreignKeys'>,
  reports: readonly KnownReport[],
): Promise<KnownReport[]> {
  const agents = reports.filter(({ message }) => keysIn(message).some((key) => network.test(key)));
  if (agents.length === 0) return [...reports];
  const foreign = await step.foreignKeys([...new Set(agents.map(({ arrival }) => arrival.agent))]);
  if (foreign.size === 0) return [...reports];
  return reports.map((report) => {
    const keys = foreign.get(report.arrival.agent);
    return keys === undefined ? report : { ...report, message: without(report.message, keys) };
  });
}

const keysIn = ({ devices, unchanged }: KnownReport['message']): string[] =>
  [...devices, ...unchanged].map(({ key }) => key);

const without = (message: KnownReport['message'], keys: ReadonlySet<string>): KnownReport['message'] => ({
  ...message,
  devices: message.devices.filter(({ key }) => !keys.has(key)),
  unchanged: message.unchanged.filter(({ key }) => !keys.has(key)),
});
