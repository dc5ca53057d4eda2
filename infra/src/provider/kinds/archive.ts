import { z } from 'zod';
import { quote } from '../../ssh/quote.ts';
import type { Kind } from '../kind.ts';

const inputs = z.strictObject({
  /** Folder on the host that the archive becomes, whole. */
  folder: z.string().regex(/^\/[^\0\n]*[^/\0\n]$/, 'an absolute path of a folder'),
  /** Archive on the machine that runs Pulumi: a tar, packed by gzip. */
  source: z.string().startsWith('/'),
  /** SHA-256 of the archive. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
type Inputs = z.infer<typeof inputs>;

/** Where it is noted which archive a folder is, and what its files were. */
const notes = '/var/lib/motcua/archives';

/** A folder of programs that is carried over whole; a file in it that was altered, or is gone, is drift. */
export const archive: Kind<Inputs> = {
  inputs,
  naming: ({ folder }) => folder,
  named: (folder) => ({ folder, source: '/', sha256: '0'.repeat(64) }),
  replacedBy: ['folder'],
  keepsOld: true,
  read: async (remote, declared) => {
    const note = `${notes}/${fileName(declared.folder)}`;
    const script = `[ -d ${quote(declared.folder)} ] || exit 0
cd ${quote(declared.folder)} && sha256sum --check --quiet --strict ${quote(`${note}.sums`)} >/dev/null 2>&1 && cat ${quote(note)} || echo altered`;
    return parseArchive(declared, await remote({ script, timeout: 120_000 }));
  },
  apply: async (remote, { folder, source, sha256 }) => {
    await remote({ script: unpackScript(folder, sha256), inputFile: source, timeout: 600_000 });
    return undefined;
  },
  remove: async (remote, { folder }) => {
    const note = `${notes}/${fileName(folder)}`;
    await remote({ script: `rm -rf ${quote(folder)} ${quote(note)} ${quote(`${note}.sums`)}` });
  },
};

const fileName = (folder: string): string => folder.slice(1).replaceAll('/', '-');

/** Unpacked beside its place and renamed: what runs from the old folder goes on with the files it has open. */
const unpackScript = (folder: string, sha256: string): string => {
  const [part, note] = [quote(`${folder}.part`), quote(`${notes}/${fileName(folder)}`)];
  return `set -eu
umask 022
rm -rf ${part}
mkdir -p ${part} ${notes}
cat > ${part}.tgz
trap 'rm -f ${part}.tgz' EXIT
[ "$(sha256sum < ${part}.tgz | cut -c1-64)" = ${sha256} ]
tar -xzf ${part}.tgz -C ${part} --no-same-owner
(cd ${part} && find . -type f -print0 | sort -z | xargs -0 sha256sum) > ${note}.sums
rm -rf ${quote(folder)}
mv -T ${part} ${quote(folder)}
echo ${sha256} > ${note}`;
};

/** What the host says of the folder; null when there is none. */
export function parseArchive(declared: Inputs, answer: string): Inputs | null {
  const line = answer.trim();
  if (line === '') return null;
  return { ...declared, sha256: /^[0-9a-f]{64}$/.test(line) ? line : '0'.repeat(64) };
}
