import type { DeviceReading, PcInventory, ProbeOutcome, Targets } from '@motcua/contract';
import type { IppAddress } from '../probe/ipp/address.ts';
import type { Probe } from '../probe/probe.ts';
import type { RawMemory } from './raw/raw-memory.ts';

/** A device that was seen before: what the agent keeps of it, so that it can be missed. */
export type KnownDevice = Pick<DeviceReading, 'key' | 'kind' | 'name' | 'identity'>;

/** Free space of one file system at one time. */
export interface DiskSample {
  at: string;
  freeBytes: number;
}

/** What one collection leaves for the next; plain data, so that it can be kept in a file over a restart. */
export interface Memory {
  disks: Readonly<Record<string, readonly DiskSample[]>>;
  inventory: PcInventory | null;
  /** Letters of a Windows PC's own disks, as `C:`; none elsewhere. */
  drives: readonly string[];
  /** By key: printers on raw ports, which are not asked at every collection. */
  raw: Readonly<Record<string, RawMemory>>;
}

export const emptyMemory: Memory = { disks: {}, inventory: null, drives: [], raw: {} };

/** Where things are and how long they may take; the defaults are those of a counter PC. */
export interface CollectSettings {
  /** Print services to try, in order. */
  cups: readonly IppAddress[];
  /** Value of SANE_CONFIG_DIR, or how to make it, which may fail; null when scanners are not to be looked for. */
  saneConfigDir: string | (() => Promise<string>) | null;
  /** `open` only opens a scanner; `scan` also reads from it, moving paper or lamp. */
  scannerCheck: 'open' | 'scan';
  /** How printers on a raw port (9100, lpd) are asked for their state; null for not at all. */
  rawPortSnmp: { port: number; community: string } | null;
  /** Where the kernel lists its USB devices. */
  usbRoot: string;
  /** Where Windows keeps its PowerShell: by its whole path, or one in the current folder would be started. */
  powerShell: string;
  /** Windows' `reg`, by its whole path, too. */
  registryTool: string;
  windowsMs: number;
  ippMs: number;
  cupsMs: number;
  scannerMs: number;
  snmpMs: number;
  /** How often all is asked of an SNMP device; in between, only what changes. */
  snmpFullMs: number;
  esclMs: number;
  upsMs: number;
  presenceMs: number;
  rawMs: number;
  /** How long a reading from a raw port stays: such printers may take a single connection. */
  rawEveryMs: number;
  /** What the PC is for. */
  pcKind: 'pc' | 'citizen_pc';
  hardwareMs: number;
  /** How often the slow facts of the PC are read. */
  inventoryMs: number;
}

/** Everything that a collector is given. */
export interface Context {
  probe: Probe;
  known: readonly KnownDevice[];
  desired: Targets;
  settings: CollectSettings;
  signal: AbortSignal;
  now: Date;
}

/** What collectors are given that do not ask every device every time. */
export interface RareContext extends Context {
  memory: Memory;
}

/** What a collector brings back. */
export interface Collected {
  devices: DeviceReading[];
  probes: ProbeOutcome[];
  /** Keys of devices that were not asked this time; their last reading stands. */
  kept?: string[];
}
