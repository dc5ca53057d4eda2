import type { Report } from '@motcua/contract';
import type { Seen } from './fold-device.ts';

/** The key under which the PC itself is a device of its agent. */
export const pcKey = 'pc';

/** Every reading a report carries in full; the PC is one of them, so that it has health, history and tickets too. */
export function seenIn({ agent, report, at }: { agent: string; report: Report; at: string }): Seen[] {
  const devices = report.devices.map((device) => ({
    agent,
    key: device.key,
    kind: device.kind,
    name: device.name,
    health: device.health,
    reasons: device.reasons,
    raw: device.raw,
    body: device,
    at,
  }));
  if (report.pc === null) return devices;
  const { hostname, health, reasons } = report.pc;
  return [...devices, { agent, key: pcKey, kind: 'pc', name: hostname, health, reasons, raw: [], body: report.pc, at }];
}
