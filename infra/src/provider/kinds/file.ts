import { z } from 'zod';
import { quote } from '../../ssh/quote.ts';
import type { Kind } from '../kind.ts';

const inputs = z.strictObject({
  path: z.string().regex(/^\/[^\0\n]*[^/\0\n]$/, 'an absolute path of a file'),
  content: z.string(),
  mode: z
    .string()
    .regex(/^[0-7]{4}$/, 'four octal digits, as 0644')
    .default('0644'),
  owner: z.string().default('root'),
  group: z.string().default('root'),
});
type Inputs = z.infer<typeof inputs>;

/** A regular file: text in UTF-8, its owner and its mode. Written beside its place and renamed, so that no reader sees half of it. */
export const file: Kind<Inputs> = {
  inputs,
  naming: ({ path }) => path,
  named: (path) => ({ path, content: '' }),
  replacedBy: ['path'],
  read: async (remote, { path }) => {
    const where = quote(path);
    const script = `if [ -f ${where} ] && [ ! -L ${where} ]; then stat -c '%04a %U %G' ${where}; base64 -w0 ${where}; fi`;
    return parseFile(path, await remote({ script }));
  },
  apply: async (remote, { path, content, mode, owner, group }) => {
    const script = `set -eu
path=${quote(path)}
mkdir -p "$(dirname "$path")"
umask 077
part=$(mktemp "$(dirname "$path")/.motcua.XXXXXXXX")
trap 'rm -f "$part"' EXIT
cat > "$part"
chown ${quote(`${owner}:${group}`)} "$part"
chmod ${mode} "$part"
mv -fT "$part" "$path"`;
    await remote({ script, input: content });
  },
  remove: async (remote, { path }) => {
    await remote({ script: `rm -f ${quote(path)}` });
  },
};

/** What the host says of a file: one line of mode, owner and group, then the content in base64. */
export function parseFile(path: string, answer: string): Inputs | null {
  const [line = '', content = ''] = answer.split('\n');
  const [mode, owner, group] = line.split(' ');
  if (mode === undefined || owner === undefined || group === undefined) return null;
  return { path, content: Buffer.from(content, 'base64').toString('utf8'), mode, owner, group };
}
