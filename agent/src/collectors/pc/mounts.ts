/** A file system worth watching. */
export interface Mount {
  device: string;
  path: string;
}

/** File systems on a disk of this PC. Network ones are left out: asking a dead server for its size hangs. */
const onDisk: ReadonlySet<string> = new Set(
  'ext2 ext3 ext4 xfs btrfs f2fs jfs reiserfs zfs bcachefs vfat exfat ntfs ntfs3 fuseblk apfs hfs hfsplus ufs'.split(
    ' ',
  ),
);

/** Pure: /proc/self/mounts (fstab(5) form) as mounts, each device once, by its shortest path. */
export function parseMounts(text: string): Mount[] {
  const all = text.split('\n').flatMap((line): (Mount & { type: string; writable: boolean })[] => {
    const [device, path, type, options] = line.split(' ');
    if (device === undefined || path === undefined || type === undefined) return [];
    const writable = !(options ?? '').split(',').includes('ro'); // a full CD or snap is as it should be
    return [{ device: plain(device), path: plain(path), type, writable }];
  });
  const disks = all.filter(({ type, writable }) => writable && onDisk.has(type));
  // In a container the root is an overlay, and it is the only disk there is.
  const root = all.filter(({ path, type }) => path === '/' && type === 'overlay');
  const chosen = new Map<string, Mount>();
  for (const { device, path } of [...disks, ...(disks.some(({ path }) => path === '/') ? [] : root)]) {
    const before = chosen.get(device);
    if (before === undefined || path.length < before.path.length) chosen.set(device, { device, path });
  }
  return [...chosen.values()].slice(0, 32);
}

/** Spaces and the like stand as octal numbers. */
const plain = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_whole, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
