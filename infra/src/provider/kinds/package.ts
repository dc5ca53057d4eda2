import { z } from 'zod';
import { quote } from '../../ssh/quote.ts';
import type { Kind } from '../kind.ts';

const inputs = z.strictObject({
  package: z.string().regex(/^[a-z0-9][a-z0-9+.-]+$/, 'the name of a Debian package'),
  /** An exact version; without it any version will do, and security updates are no drift. */
  version: z.string().optional(),
});
type Inputs = z.infer<typeof inputs>;

const install = 'DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 -q -y --no-install-recommends';

/** A Debian package that is installed. */
export const debianPackage: Kind<Inputs> = {
  inputs,
  naming: (declared) => declared.package,
  named: (name) => ({ package: name }),
  replacedBy: ['package'],
  read: async (remote, declared) => {
    const script = `dpkg-query -W -f '\${db:Status-Status} \${Version}\\n' ${quote(declared.package)} 2>/dev/null || true`;
    return parsePackage(declared, await remote({ script }));
  },
  apply: async (remote, { package: name, version }) => {
    const wanted = quote(version === undefined ? name : `${name}=${version}`);
    // The list is read again only when it does not know the package: a host may be cut off from its mirror.
    const script = `${install} install ${wanted} || { apt-get -q update && ${install} install ${wanted}; }`;
    await remote({ script, timeout: 600_000 });
  },
  remove: async (remote, { package: name }) => {
    // One that is gone already is unknown to a host that has no lists of packages.
    const there = `dpkg-query -W -f '\${db:Status-Status}' ${quote(name)} 2>/dev/null`;
    const script = `[ "$(${there})" != installed ] || ${install} remove ${quote(name)}`;
    await remote({ script, timeout: 600_000 });
  },
};

/** What dpkg says of a package; null when it is not installed. */
export function parsePackage(declared: Inputs, answer: string): Inputs | null {
  const [status, version] = answer.trim().split(' ');
  if (status !== 'installed' || version === undefined) return null;
  return { package: declared.package, ...(declared.version === undefined ? {} : { version }) };
}
