import type { DeviceReading } from '@motcua/contract';
import type { CimFacts, CimPrinter } from '../../probe/windows/cim-facts.ts';
import { readCim } from '../../probe/windows/read-cim.ts';
import type { Collected, Context, KnownDevice } from '../context.ts';
import { eachLimited } from '../each-limited.ts';
import { outcomeRow } from '../outcome-row.ts';
import { readDevice } from '../printer/device.ts';
import type { Finding } from '../printer/device-facts.ts';
import { missed } from '../reading.ts';
import { interpretPlugged } from './plugged.ts';
import { portTarget } from './port-target.ts';
import { interpretPrinter, isAtRest } from './printer-reading.ts';

const prefixes = { printer: 'windows:printer:', device: 'windows:device:' } as const;

/** Reads what Windows knows of printers, scanners and card readers, and asks the printers themselves where they have an address. */
export async function collectWindows(context: Context): Promise<Collected> {
  const start = performance.now();
  const { probe, settings, signal, now } = context;
  const cim = await readCim(probe, { program: settings.powerShell, signal, timeoutMs: settings.windowsMs });
  const probes = [outcomeRow('windows', performance.now() - start, cim.ok ? null : cim)];
  const known = (prefix: string) => context.known.filter(({ key }) => key.startsWith(prefix));
  if (!cim.ok) return { devices: known('windows:').map((device) => missed(device, cim.reason, now)), probes };
  const printers = await readPrinters(context, cim.value);
  const devices = cim.value.devices?.flatMap((device) => interpretPlugged(device, now)) ?? null;
  return {
    devices: [
      ...withMissing(printers, known(prefixes.printer), { reason: whyNoPrinters(cim.value), now }),
      ...withMissing(devices, known(prefixes.device), { reason: () => 'not-read', now }),
    ],
    probes,
  };
}

const whyNoPrinters =
  ({ spoolerRuns }: CimFacts) =>
  (): string =>
    spoolerRuns === false ? 'spooler-down' : 'not-read';

/** Every printer that is a device; null when Windows did not list them, which it cannot do without its spooler. */
async function readPrinters(context: Context, facts: CimFacts): Promise<DeviceReading[] | null> {
  if (facts.printers === null || facts.spoolerRuns === false) return null;
  const asked = new Map<string, Promise<Finding>>();
  const ask = (uri: string, idle: boolean) => {
    const first = asked.get(uri) ?? readDevice(context, uri, { idle });
    asked.set(uri, first);
    return first;
  };
  const read = await eachLimited(facts.printers, 6, async (printer: CimPrinter) => {
    const target = portTarget(printer.port, facts.ports ?? []);
    if (target.is === 'virtual') return [];
    const device: Finding = target.is === 'network' ? await ask(target.uri, isAtRest(printer)) : { is: 'not-probed' };
    const uri = target.is === 'network' ? target.uri : null;
    return [interpretPrinter({ printer, device, uri, known: context.known, now: context.now })];
  });
  return read.flat();
}

/** Adds those known before that are not there now: gone where the list was read, else not read. */
function withMissing(
  read: DeviceReading[] | null,
  known: readonly KnownDevice[],
  { reason, now }: { reason: () => string; now: Date },
): DeviceReading[] {
  if (read === null) return known.map((device) => missed(device, reason(), now));
  const seen = new Set(read.map(({ key }) => key));
  return [
    ...read,
    ...known.filter(({ key }) => !seen.has(key)).map((device) => missed(device, goneReason(device), now)),
  ];
}

function goneReason({ key, kind }: KnownDevice): string {
  if (key.startsWith(prefixes.printer)) return 'queue-missing';
  return kind === 'signing_token' ? 'token-absent' : 'device-unplugged-or-off';
}
