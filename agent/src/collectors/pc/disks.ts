import type { PcReading } from '@motcua/contract';
import type { Failure } from '../../probe/outcome.ts';
import type { DiskSample, Memory } from '../context.ts';
import { clip } from '../text.ts';
import type { PcContext } from './collect-pc.ts';
import { usedRatio } from './meminfo.ts';
import { type Mount, parseMounts } from './mounts.ts';
import { addSample, fullInDays } from './trend.ts';

interface DisksRead {
  disks: PcReading['disks'];
  failed: { mount: string; failure: Failure }[];
  samples: Memory['disks'];
}

/** Sizes of the PC's disks, with the trend that the samples of the last week show. */
export async function readDisks(context: PcContext): Promise<DisksRead> {
  const { probe, signal, now, memory } = context;
  const read: DisksRead = { disks: [], failed: [], samples: {} };
  const samples: Record<string, readonly DiskSample[]> = {};
  for (const { path } of await listMounts(context, read.failed)) {
    const size = await probe.statfs(path, { signal });
    if (!size.ok) {
      read.failed.push({ mount: path, failure: size });
      continue;
    }
    const { total, free, available } = size.value;
    // As df counts: what only root may fill is neither used nor free.
    const ratio = usedRatio(total - free + available, available);
    if (ratio === null) continue;
    const known = addSample(memory.disks[path] ?? [], { at: now.toISOString(), freeBytes: available });
    samples[path] = known;
    const figures = { totalBytes: total, freeBytes: available, usedRatio: Math.round(ratio * 1e4) / 1e4 };
    read.disks.push({ mount: clip(path, 256), ...figures, fullInDays: fullInDays(known) });
  }
  return { ...read, samples };
}

async function listMounts(
  { probe, signal, memory }: PcContext,
  failed: DisksRead['failed'],
): Promise<readonly Mount[]> {
  const { platform, root } = probe.os();
  if (platform !== 'linux') {
    const others = memory.drives.map((drive) => `${drive}\\`).filter((path) => path !== root.toUpperCase());
    return [root, ...others].map((path) => ({ device: path, path }));
  }
  const mounts = await probe.readFile('/proc/self/mounts', { signal });
  if (mounts.ok) return parseMounts(mounts.value);
  failed.push({ mount: '/proc/self/mounts', failure: mounts });
  return [];
}
