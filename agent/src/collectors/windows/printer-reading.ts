import type { DeviceReading } from '@motcua/contract';
import type { KnownDevice } from '../context.ts';
import type { Finding } from '../printer/device-facts.ts';
import { stuckSeconds } from '../printer/jobs.ts';
import { withoutCredentials } from '../printer/uri.ts';
import { emptyIdentity, toPart, toReading } from '../reading.ts';
import { clip, meaningful } from '../text.ts';
import { interpretPrinterState } from './printer-state.ts';
import type { WindowsPrinter } from './windows-printer.ts';

/** Bits of a printer at work (MS-RPRN 2.2.3.12): I/O active, busy, printing, processing. */
const atWork = 0x100 | 0x200 | 0x400 | 0x4000;

/** Whether nothing is being printed: only then does a refused connection to the device mean that nobody is there. */
export const isAtRest = ({ state, status }: Pick<WindowsPrinter, 'state' | 'status'>): boolean =>
  status !== 4 && ((state ?? 0) & atWork) === 0;

/**
 * Pure: one reading of queue and device. State 0 is what the spooler has for a printer that was never asked, dead or alive:
 * without an answer of the device itself it is unknown. What the spooler learnt while printing does not outweigh what
 * the device says now.
 */
export function interpretPrinter(from: {
  printer: WindowsPrinter;
  device: Finding;
  uri: string | null;
  known: readonly KnownDevice[];
  now: Date;
}): DeviceReading {
  const { printer, device, now } = from;
  const uri = from.uri === null ? null : withoutCredentials(from.uri);
  const said = interpretPrinterState(printer);
  const key = clip(`windows:printer:${printer.name}`, 256);
  const queue = [...said.queue, ...(isStuck(printer, now) ? ['queue-stuck'] : [])];
  const ofQueue = [...said.raw, ...(printer.jobsFailed === null ? [] : [printer.jobsFailed])];
  const parts = [toPart('queue', queue), toPart('device', deviceReasons(device, said.device))];
  const head = { key, kind: 'printer', name: printer.name, parts, queuedJobs: printer.queuedJobs } as const;
  if (device.is === 'read') {
    const { reasons: _, identity, raw, ...facts } = device.facts;
    return toReading({ ...head, ...facts, raw: [...ofQueue, ...raw], identity: { ...identity, uri } }, now);
  }
  const before = from.known.find((row) => row.key === key)?.identity;
  const identity = { ...emptyIdentity, model: meaningful(printer.driver, 256), uri };
  return toReading({ ...head, raw: ofQueue, identity: before?.uri === uri ? before : identity }, now);
}

/** The spooler and this agent have one clock; one that was set back makes no old jobs. */
const isStuck = ({ oldestWaiting }: WindowsPrinter, now: Date): boolean =>
  oldestWaiting !== null && now.getTime() - oldestWaiting > stuckSeconds * 1_000;

function deviceReasons(device: Finding, said: readonly string[]): readonly string[] {
  if (device.is === 'read') return device.facts.reasons;
  if (device.is === 'failed') return [device.failure.reason];
  return said.length > 0 ? said : ['device-not-probed'];
}
