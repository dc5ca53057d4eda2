import type { DeviceReading, ProbeOutcome } from '@motcua/contract';
import type { Outcome } from '../../probe/outcome.ts';
import type { CimFacts } from '../../probe/windows/cim-facts.ts';
import { readCim } from '../../probe/windows/read-cim.ts';
import type { WinspoolFacts } from '../../probe/windows/winspool-facts.ts';
import type { Collected, Context, KnownDevice } from '../context.ts';
import { eachLimited } from '../each-limited.ts';
import { outcomeRow } from '../outcome-row.ts';
import { readDevice } from '../printer/device.ts';
import type { Finding } from '../printer/device-facts.ts';
import { missed } from '../reading.ts';
import { interpretPlugged } from './plugged.ts';
import { portTarget } from './port-target.ts';
import { interpretPrinter, isAtRest } from './printer-reading.ts';
import { mergePrinters, type WindowsPrinter } from './windows-printer.ts';

const prefixes = { printer: 'windows:printer:', device: 'windows:device:' } as const;

/** Reads what Windows knows of printers, scanners and card readers, and asks the printers themselves where they have an address. */
export async function collectWindows(context: Context): Promise<Collected> {
  const { probe, settings, signal, now } = context;
  const [spool, cim] = await Promise.all([
    timed(() => probe.winspool({ signal, timeoutMs: settings.windowsMs })),
    timed(() => readCim(probe, { program: settings.powerShell, signal, timeoutMs: settings.windowsMs })),
  ]);
  const facts = { spool: spool.outcome, cim: cim.outcome };
  const known = (prefix: string) => context.known.filter(({ key }) => key.startsWith(prefix));
  const printers = await readPrinters(context, facts);
  const devices = facts.cim.ok
    ? (facts.cim.value.devices?.flatMap((device) => interpretPlugged(device, now)) ?? null)
    : null;
  const notRead = facts.cim.ok ? 'not-read' : facts.cim.reason;
  return {
    devices: [
      ...withMissing(printers, known(prefixes.printer), { reason: isDown(facts) ? 'spooler-down' : notRead, now }),
      ...withMissing(devices, known(prefixes.device), { reason: notRead, now }),
    ],
    probes: [toRow('winspool', spool), toRow('windows', cim)],
  };
}

/** What both sources gave. */
interface Facts {
  spool: Outcome<WinspoolFacts>;
  cim: Outcome<CimFacts>;
}

async function timed<T>(read: () => Promise<Outcome<T>>): Promise<{ outcome: Outcome<T>; ms: number }> {
  const start = performance.now();
  const outcome = await read();
  return { outcome, ms: performance.now() - start };
}

const toRow = (name: string, { outcome, ms }: { outcome: Outcome<unknown>; ms: number }): ProbeOutcome =>
  outcomeRow(name, ms, outcome.ok ? null : outcome);

/** A spooler that has listed its printers runs, whatever else says that it does not. */
const isDown = ({ spool, cim }: Facts): boolean =>
  spool.ok ? !spool.value.spoolerRuns : cim.ok && cim.value.spoolerRuns === false;

/** The printers by both sources, or by the one that answered; null when neither listed them, or the spooler does not run. */
function listPrinters(facts: Facts): WindowsPrinter[] | null {
  if (isDown(facts)) return null;
  const spooled = facts.spool.ok && facts.spool.value.spoolerRuns ? facts.spool.value.printers : null;
  const cim = facts.cim.ok ? facts.cim.value.printers : null;
  return spooled === null && cim === null ? null : mergePrinters(spooled ?? [], cim ?? []);
}

/** Every printer that is a device; null when Windows did not list them. */
async function readPrinters(context: Context, facts: Facts): Promise<DeviceReading[] | null> {
  const printers = listPrinters(facts);
  if (printers === null) return null;
  const ports = facts.cim.ok ? (facts.cim.value.ports ?? []) : [];
  const asked = new Map<string, Promise<Finding>>();
  const ask = (uri: string, idle: boolean) => {
    const first = asked.get(uri) ?? readDevice(context, uri, { idle });
    asked.set(uri, first);
    return first;
  };
  const read = await eachLimited(printers, 6, async (printer: WindowsPrinter) => {
    const target = portTarget(printer.port, ports);
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
  { reason, now }: { reason: string; now: Date },
): DeviceReading[] {
  if (read === null) return known.map((device) => missed(device, reason, now));
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
