import { z } from 'zod';
import { quote } from '../../ssh/quote.ts';
import type { Kind } from '../kind.ts';

const word = z.string().regex(/^[a-z_][a-z0-9_-]{0,31}$/, 'a name of a user or group');
const inputs = z.strictObject({
  user: word,
  shell: z.string().startsWith('/').default('/bin/bash'),
  /** Further groups, in order of the alphabet. */
  groups: z.array(word).default([]),
  /** Lines of authorized_keys. */
  keys: z.array(z.string().regex(/^[^\n]+$/)).default([]),
});
type Inputs = z.infer<typeof inputs>;

/** A user who logs in by key only: no password is ever set. */
export const user: Kind<Inputs> = {
  inputs,
  naming: (declared) => declared.user,
  named: (name) => ({ user: name }),
  replacedBy: ['user'],
  read: async (remote, declared) => {
    const name = quote(declared.user);
    const script = `getent passwd ${name} || exit 0
id -nG ${name}
cat "$(getent passwd ${name} | cut -d: -f6)/.ssh/authorized_keys" 2>/dev/null || true`;
    return parseUser(declared.user, await remote({ script }));
  },
  apply: async (remote, { user: name, shell, groups, keys }) => {
    const who = quote(name);
    const flags = `-s ${quote(shell)} -G ${quote(groups.join(','))}`;
    const script = `set -eu
if getent passwd ${who} >/dev/null; then usermod ${flags} ${who}; else useradd -m -U ${flags} ${who}; fi
home=$(getent passwd ${who} | cut -d: -f6)
install -d -m 700 -o ${who} -g ${who} "$home/.ssh"
cat > "$home/.ssh/authorized_keys"
chown ${who}:${who} "$home/.ssh/authorized_keys"
chmod 600 "$home/.ssh/authorized_keys"`;
    await remote({ script, input: keys.map((key) => `${key}\n`).join('') });
  },
  remove: async (remote, { user: name }) => {
    await remote({ script: `if getent passwd ${quote(name)} >/dev/null; then userdel ${quote(name)}; fi` });
  },
};

/** What the host says of a user; null when there is none. */
export function parseUser(name: string, answer: string): Inputs | null {
  const [passwd = '', groups = '', ...keys] = answer.split('\n');
  const shell = passwd.split(':')[6];
  if (shell === undefined) return null;
  return {
    user: name,
    shell,
    // The group of the same name is not a further one.
    groups: groups
      .split(' ')
      .filter((group) => group !== '' && group !== name)
      .toSorted(),
    keys: keys.filter((line) => line.trim() !== '' && !line.startsWith('#')),
  };
}
