import type { PcInventory } from '@motcua/contract';
import type { HardwareFacts } from '../../probe/hardware-facts.ts';
import type { OsFacts } from '../../probe/os-facts.ts';
import { failure, type Outcome } from '../../probe/outcome.ts';
import { readPcCim } from '../../probe/windows/read-cim.ts';
import { clip, clipOrNull, meaningful } from '../text.ts';
import type { PcContext } from './collect-pc.ts';
import { toHardware } from './windows-hardware.ts';

interface InventoryRead {
  inventory: PcInventory;
  /** Disks of Windows by letter, which Node cannot list; those of the last time until they are read again. */
  drives: readonly string[];
  /** Facts that are null, and why; those that were read before are not asked again. */
  failed: Readonly<Record<string, Outcome<unknown>>>;
}

/** The slow facts: those of the last time, or new ones when a day has passed. */
export async function readInventory(context: PcContext): Promise<InventoryRead> {
  const { probe, now, memory, settings } = context;
  const before = memory.inventory;
  const os = probe.os();
  if (before !== null && !isDue(before, now, settings.inventoryMs)) {
    return { inventory: before, drives: memory.drives, failed: emptyFacts(before, {}) };
  }
  const { hardware, drives } = await (os.platform === 'win32' ? readWindows(context) : readOthers(context));
  const inventory = toInventory(hardware, os, now);
  return {
    inventory,
    drives: drives ?? memory.drives,
    failed: emptyFacts(inventory, { maker: hardware.system, bios: hardware.bios }),
  };
}

interface Read {
  hardware: HardwareFacts;
  drives: readonly string[] | null;
}

const readOthers = async ({ probe, signal, settings }: PcContext): Promise<Read> => ({
  hardware: await probe.hardware({ signal, timeoutMs: settings.hardwareMs }),
  drives: null,
});

/** One PowerShell for all; the library of other systems would start one for each fact. */
async function readWindows({ probe, signal, settings }: PcContext): Promise<Read> {
  const cim = await readPcCim(probe, { program: settings.powerShell, signal, timeoutMs: settings.windowsMs });
  return { hardware: toHardware(cim), drives: cim.ok ? cim.value.drives : null };
}

const isDue = ({ readAt }: PcInventory, now: Date, everyMs: number): boolean =>
  Math.abs(now.getTime() - Date.parse(readAt)) >= everyMs; // a clock that jumped back must not stop it for years

/** A null stands beside a reason: the probe that failed, or a maker that left the field empty. */
function emptyFacts(inventory: PcInventory, probes: Readonly<Record<string, Outcome<unknown>>>) {
  const facts = ['maker', 'model', 'serial', 'bios', 'cpu', 'os'] as const;
  const empty = facts.filter((fact) => inventory[fact] === null);
  const because = (fact: string) => {
    const probe = probes[fact] ?? probes.maker;
    return probe?.ok === false ? probe : failure('not-read', 'empty or a placeholder of its maker');
  };
  return Object.fromEntries(empty.map((fact) => [`inventory.${fact}`, because(fact)]));
}

/** Pure: slow facts of the hardware for the report; what makers left empty or in their templates is null. */
export function toInventory(hardware: HardwareFacts, os: OsFacts, now: Date): PcInventory {
  const system = hardware.system.ok ? hardware.system.value : null;
  const bios = hardware.bios.ok ? hardware.bios.value : null;
  const release = hardware.os.ok ? hardware.os.value : null;
  const cpu = hardware.cpu.ok ? hardware.cpu.value : null;
  return {
    readAt: now.toISOString(),
    maker: meaningful(system?.manufacturer),
    model: meaningful(system?.model, 256),
    serial: meaningful(system?.serial),
    os: joined(release?.distro, release?.release) ?? clipOrNull(os.description, 256),
    bios: joined(bios?.vendor, bios?.version, bios?.releaseDate),
    cpu: joined(cpu?.manufacturer, cpu?.brand) ?? clipOrNull(os.cpu, 256),
    memoryBytes: os.totalMemory,
    addresses: os.interfaces.slice(0, 64).map(({ interface: name, mac, addresses }) => ({
      interface: clip(name, 64),
      mac: clip(mac, 32),
      addresses: addresses.slice(0, 32).map((address) => clip(address, 64)),
    })),
  };
}

const joined = (...words: (string | undefined)[]): string | null =>
  clipOrNull(words.flatMap((word) => meaningful(word, 256) ?? []).join(' '), 256);
