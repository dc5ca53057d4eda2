import type { IppAddress } from '../probe/ipp/address.ts';
import type { CollectSettings } from './context.ts';

const socketFile = '/run/cups/cups.sock';

/** Print services in the order in which CUPS' own programs look for them: CUPS_SERVER, else socket file, else port 631. */
export function cupsAddresses(server: string | undefined): IppAddress[] {
  const plain = { secure: false, host: 'localhost', port: 631, path: '/' };
  if (server === undefined || server === '') return [{ ...plain, socketPath: socketFile }, plain];
  const named = server.replace(/\/version=\d\.\d$/, ''); // cups client.conf(5)
  if (named.startsWith('/')) return [{ ...plain, socketPath: named }];
  const [, host = named, port] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(named) ?? [];
  return [{ ...plain, host: host.replace(/^\[|\]$/g, ''), port: port === undefined ? 631 : Number(port) }];
}

/** Settings of an ordinary counter PC, from the environment where it says something. */
export const defaultSettings = (environment: Readonly<Record<string, string | undefined>>): CollectSettings => ({
  cups: cupsAddresses(environment.CUPS_SERVER),
  saneConfigDir: null,
  scannerCheck: 'open',
  rawPortSnmp: { port: 161, community: 'public' },
  usbRoot: '/sys/bus/usb/devices',
  powerShell: `${environment.SystemRoot ?? 'C:\\Windows'}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`,
  registryTool: `${environment.SystemRoot ?? 'C:\\Windows'}\\System32\\reg.exe`,
  windowsMs: 20_000,
  ippMs: 5_000,
  cupsMs: 5_000,
  scannerMs: 10_000,
  snmpMs: 8_000,
  snmpFullMs: 6 * 3_600_000,
  esclMs: 10_000,
  upsMs: 5_000,
  presenceMs: 5_000,
  rawMs: 6_000,
  rawEveryMs: 300_000,
  pcKind: 'pc',
  hardwareMs: 5_000,
  inventoryMs: 86_400_000,
});
