import type { DeviceReading, PcReading, ProbeOutcome } from '@motcua/contract';
import { failure } from '../probe/outcome.ts';
import type { Collected, Memory, RareContext } from './context.ts';
import { collectEscl } from './escl/collect-escl.ts';
import { outcomeRow } from './outcome-row.ts';
import { collectPc, type PcContext } from './pc/collect-pc.ts';
import { collectPresence } from './presence/collect-presence.ts';
import { collectCups } from './printer/collect-cups.ts';
import { collectDesiredIpp } from './printer/collect-desired-ipp.ts';
import { collectRaw } from './raw/collect-raw.ts';
import { missed } from './reading.ts';
import { collectScanners } from './scanner/collect-scanners.ts';
import { collectSnmp } from './snmp/collect-snmp.ts';
import { collectUps } from './ups/collect-ups.ts';
import { collectUsb } from './usb/collect-usb.ts';
import { withoutTwins } from './usb/without-twins.ts';
import { collectWindows } from './windows/collect-windows.ts';

export interface CollectedAll {
  devices: DeviceReading[];
  pc: PcReading | null;
  probes: ProbeOutcome[];
  /** Give it to the next collection; keep it over a restart. */
  memory: Memory;
  /** Keys of devices that were not asked this time. */
  kept: string[];
}

type CollectedRarely = Collected & { raw?: Memory['raw'] };

/** One collector: its name in the report, the keys of the devices it answers for, and its work. */
interface CollectorRow {
  name: string;
  prefix: string;
  /** Print services, drivers and buses of one family of systems; without it, of any. */
  only?: 'windows' | 'others';
  collect: (context: RareContext) => Promise<CollectedRarely>;
}

const collectors: readonly CollectorRow[] = [
  { name: 'cups', prefix: 'cups:', only: 'others', collect: collectCups },
  { name: 'ipp', prefix: 'ipp:', collect: collectDesiredIpp },
  { name: 'sane', prefix: 'sane:', only: 'others', collect: collectScanners },
  { name: 'snmp', prefix: 'snmp:', collect: collectSnmp },
  { name: 'usb', prefix: 'usb:', only: 'others', collect: collectUsb },
  { name: 'escl', prefix: 'escl:', collect: collectEscl },
  { name: 'raw', prefix: 'raw:', collect: collectRaw },
  { name: 'ups', prefix: 'ups:', collect: collectUps },
  { name: 'windows', prefix: 'windows:', only: 'windows', collect: collectWindows },
  { name: 'presence', prefix: 'presence:', collect: collectPresence },
];

/** Reads everything there is, all at once; one collector that fails leaves its devices unknown and the rest alone. */
export async function collectAll(given: PcContext): Promise<CollectedAll> {
  const forgotten = new Set(given.desired.forget);
  const context = { ...given, known: given.known.filter(({ key }) => !forgotten.has(key)) };
  const system = given.probe.os().platform === 'win32' ? 'windows' : 'others';
  const here = collectors.filter(({ only = system }) => only === system);
  const [pc, ...found] = await Promise.all([
    readPc(context),
    ...here.map((collector) => orUnknown(collector, context)),
  ]);
  return {
    devices: withoutTwins(found.flatMap(({ devices }) => devices)).slice(0, 256),
    pc: pc.pc,
    probes: [pc.row, ...found.flatMap(({ probes }) => probes)].slice(0, 64),
    memory: { ...pc.memory, raw: found.find(({ raw }) => raw !== undefined)?.raw ?? context.memory.raw },
    kept: found.flatMap(({ kept = [] }) => kept),
  };
}

async function readPc(context: PcContext) {
  const start = performance.now();
  try {
    const read = await collectPc(context);
    return { ...read, row: outcomeRow('pc', performance.now() - start, null) };
  } catch (error) {
    const row = outcomeRow('pc', performance.now() - start, failure('not-read', String(error)));
    return { pc: null, memory: context.memory, row };
  }
}

/** What is thrown here is a bug in one collector; the report says so, and goes out with all the others. */
async function orUnknown({ name, prefix, collect }: CollectorRow, context: RareContext): Promise<CollectedRarely> {
  const start = performance.now();
  try {
    return await collect(context);
  } catch (error) {
    const known = context.known.filter(({ key }) => key.startsWith(prefix));
    return {
      devices: known.map((device) => missed(device, 'not-read', context.now)),
      probes: [outcomeRow(name, performance.now() - start, failure('not-read', String(error)))],
    };
  }
}
