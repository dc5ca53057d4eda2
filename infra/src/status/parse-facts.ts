/** What a host says of itself. */
export interface HostFacts {
  /** Units of systemd that failed. */
  failedUnits: string[];
  diskFreePercent: number | null;
  memoryFreePercent: number | null;
  bootedAt: string | null;
}

/** Prints what parseFacts reads: used percent of the disk, free memory, the boot, the failed units. */
export const factsScript = `df --output=pcent / | tail -n 1
awk '/^MemTotal/{t=$2}/^MemAvailable/{a=$2}END{print int(a*100/t)}' /proc/meminfo
stat -c %Y /proc/1
systemctl list-units --failed --plain --no-legend --no-pager | cut -d' ' -f1`;

/** Facts of a host; null where its answer cannot be used. */
export function parseFacts(answer: string): HostFacts {
  const [disk = '', memory = '', boot = '', ...units] = answer.split('\n');
  const used = percent(disk);
  const seconds = /^[0-9]{1,11}$/.test(boot.trim()) ? Number(boot) : null;
  return {
    diskFreePercent: used === null ? null : 100 - used,
    memoryFreePercent: percent(memory),
    bootedAt: seconds === null ? null : new Date(seconds * 1000).toISOString(),
    failedUnits: units.map((unit) => unit.trim()).filter((unit) => unit !== ''),
  };
}

function percent(text: string): number | null {
  const digits = /^\s*([0-9]{1,3})%?\s*$/.exec(text)?.[1];
  return digits === undefined || Number(digits) > 100 ? null : Number(digits);
}
