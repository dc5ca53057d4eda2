import { type Health, healthOf, isCalm, reasonOf } from '@motcua/contract';
import { snmpReasons } from '../judge.ts';
import type { ProbedAlert, SnmpDevice } from './device.ts';
import { judgeUps } from './judge-ups.ts';

/** Health and reasons of a device, by the table of reasons. */
export interface Verdict {
  health: Health;
  reasons: string[];
}

const untold = 'device-state-untold';

/** Pure: what is wrong with a device, by what it said. `incomplete` means that its state itself could not be read. */
export function judgeDevice(device: SnmpDevice, { incomplete }: { incomplete: boolean }): Verdict {
  const found = reasonsFor(device);
  const nothing = found.length === 0 || found.every((code) => code === untold);
  const reasons = incomplete && nothing ? ['device-unreadable'] : found;
  return { health: healthOf(reasons), reasons };
}

function reasonsFor(device: SnmpDevice): string[] {
  if (device.kind === 'ups') return judgeUps(device.ups);
  if (device.kind === 'switch' || device.kind === 'router') return device.ports.length > 0 ? [] : [untold];
  // The state of a processor or an interface is not that of the device.
  return device.kind === 'other' ? [untold] : judgePrinter(device);
}

/**
 * hrDeviceStatus and the error bits are the printer's own sum (RFC 3805, 2.2.13.2). A printer that says "running" with no
 * bit set is well, whatever stands in its alert table: there are rows for sleep, idle, power-up and empty manual trays.
 * Alerts only say what a bare "warning" or "down" means.
 */
function judgePrinter({ hrDeviceStatus, hrPrinterStatus, errorFlags, alerts }: SnmpDevice): string[] {
  const reasons = snmpReasons({
    hrDeviceStatus: hrDeviceStatus?.value ?? null,
    hrPrinterStatus: hrPrinterStatus?.value ?? null,
    errorFlags,
  });
  const bare = reasons.some((code) => code === 'printer-warning' || code === 'printer-down');
  const explained = bare ? [...new Set(alerts.flatMap(alertReason))] : [];
  if (explained.length === 0) return reasons;
  // "Down" stays: an alert may explain less than that.
  return [...explained, ...reasons.filter((code) => code !== 'printer-warning')];
}

/** PWG 5100.9 names the alert codes of RFC 3805 with hyphens: markerTonerEmpty is marker-toner-empty. */
function alertReason({ code, severity }: ProbedAlert): string[] {
  if (code === null || isCalm('RFC 3805', code.name) || ![3, 4, 5].includes(severity?.value ?? 0)) return [];
  const keyword = code.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const row = reasonOf('RFC 3805', code.name) ?? reasonOf('PWG 5100.9', keyword);
  return row === undefined ? [] : [row.code];
}
