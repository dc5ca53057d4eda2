import type { PcInventory } from '@motcua/contract';
import type { HardwareFacts } from '../../probe/hardware-facts.ts';
import type { OsFacts } from '../../probe/os-facts.ts';
import { failure, type Outcome } from '../../probe/outcome.ts';
import { clip, clipOrNull, meaningful } from '../text.ts';
import type { PcContext } from './collect-pc.ts';

interface InventoryRead {
  inventory: PcInventory;
  /** Facts that are null, and why; those that were read before are not asked again. */
  failed: Readonly<Record<string, Outcome<unknown>>>;
}

/** The slow facts: those of the last time, or new ones when a day has passed. */
export async function readInventory({ probe, signal, now, memory, settings }: PcContext): Promise<InventoryRead> {
  const before = memory.inventory;
  const os = probe.os();
  if (before !== null && !isDue(before, now, settings.inventoryMs)) {
    return { inventory: before, failed: emptyFacts(before, {}) };
  }
  const hardware = await probe.hardware({ signal, timeoutMs: settings.hardwareMs });
  const inventory = toInventory(hardware, os, now);
  return { inventory, failed: emptyFacts(inventory, { maker: hardware.system, bios: hardware.bios }) };
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
