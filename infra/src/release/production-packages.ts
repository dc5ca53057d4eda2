/** What we read of a package-lock.json (lockfileVersion 3). */
export interface Lock {
  packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  /** A workspace is a link to its folder. */
  link?: boolean;
  resolved?: string;
  dependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
}

/** Folders that these workspaces need at run time, themselves among them, in order of the alphabet; `left` are not followed. */
export function productionPackages(
  { packages }: Lock,
  { workspaces, left }: { workspaces: readonly string[]; left: readonly string[] },
): string[] {
  const found = new Set<string>();
  const waiting = [...workspaces];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entry = packages[folder];
    if (entry === undefined || found.has(folder)) continue;
    found.add(folder);
    if (entry.link === true && entry.resolved !== undefined) {
      waiting.push(entry.resolved);
      continue;
    }
    const names = Object.keys({ ...entry.peerDependencies, ...entry.optionalDependencies, ...entry.dependencies });
    const wanted = names.filter((name) => !left.includes(name));
    waiting.push(...wanted.flatMap((name) => resolve({ packages }, { folder, name }) ?? []));
  }
  return [...found].toSorted();
}

/** As Node looks for a package: in the folder itself, then upwards. */
function resolve({ packages }: Lock, { folder, name }: { folder: string; name: string }): string | null {
  for (let at = folder; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (Object.hasOwn(packages, path)) return path;
    if (at === '') return null;
  }
}
