import { z } from 'zod';
import { readCertificate } from '../../pki/read-certificate.ts';
import { signCertificate } from '../../pki/sign-certificate.ts';
import { quote } from '../../ssh/quote.ts';
import type { Kind } from '../kind.ts';

const path = z.string().regex(/^\/[^\0\n]*[^/\0\n]$/, 'an absolute path of a file');
const inputs = z.strictObject({
  path,
  keyPath: path,
  authority: z.string(),
  authorityKey: z.string(),
  commonName: z.string().min(1).max(64),
  names: z.array(z.string()).default([]),
  addresses: z.array(z.string()).default([]),
  /** Life in days; it is renewed when two thirds of it are over. */
  days: z.int().min(1).max(825).default(365),
  owner: z.string().default('root'),
  group: z.string().default('root'),
  /** Of the one that is there; nobody declares these. */
  serial: z.string().optional(),
  renewAt: z.string().optional(),
  expiresAt: z.string().optional(),
});
type Inputs = z.infer<typeof inputs>;

/** A certificate of our authority with its private key, which is made for the host, stays there and is nowhere else. */
export const certificate: Kind<Inputs> = {
  inputs,
  naming: (declared) => declared.path,
  named: (name) => ({ path: name, keyPath: `${name}.key`, authority: '', authorityKey: '', commonName: name }),
  replacedBy: ['path', 'keyPath'],
  read: async (remote, declared) => {
    const [cert, key] = [quote(declared.path), quote(declared.keyPath)];
    const script = `[ -f ${cert} ] && [ -f ${key} ] || exit 0
stat -c '%a %U %G' ${key}
if [ "$(openssl x509 -in ${cert} -noout -pubkey 2>/dev/null)" = "$(openssl pkey -in ${key} -pubout 2>/dev/null)" ]; then echo pair; else echo apart; fi
base64 -w0 ${cert}`;
    return parseCertificate(declared, await remote({ script }));
  },
  apply: async (remote, declared, { now }) => {
    const { authority, authorityKey, commonName, names, addresses, days } = declared;
    const pair = { cert: authority, key: authorityKey };
    const made = await signCertificate({ authority: pair, commonName, names, addresses, days, now });
    await remote({ script: writeScript(declared), input: `${base64(made.cert)}\n${base64(made.key)}\n` });
    const { serial, renewAt, expiresAt } = readCertificate(made.cert, authority) ?? {};
    return { serial, renewAt, expiresAt };
  },
  stale: ({ renewAt }, now) => typeof renewAt === 'string' && now >= Date.parse(renewAt),
  remove: async (remote, declared) => {
    await remote({ script: `rm -f ${quote(declared.path)} ${quote(declared.keyPath)}` });
  },
};

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The key goes first: a certificate without its key is repaired, a key without its certificate harms nobody. */
const writeScript = ({ path: cert, keyPath, owner, group }: Inputs): string => `set -eu
umask 077
read -r cert
read -r key
mkdir -p -m 755 "$(dirname ${quote(cert)})" "$(dirname ${quote(keyPath)})"
put() {
  part=$(mktemp "$1.XXXXXX")
  base64 -d > "$part"
  chown ${quote(`${owner}:${group}`)} "$part"
  chmod "$2" "$part"
  mv -fT "$part" "$1"
}
printf %s "$key" | put ${quote(keyPath)} 0600
printf %s "$cert" | put ${quote(cert)} 0644`;

/** What the host says of a certificate and its key; null when one of them is not there. */
export function parseCertificate(declared: Inputs, answer: string): Inputs | null {
  const [line = '', pair, content = ''] = answer.split('\n');
  const [mode, owner, group] = line.split(' ');
  if (mode === undefined || owner === undefined || group === undefined) return null;
  const facts = readCertificate(Buffer.from(content, 'base64').toString('utf8'), declared.authority);
  if (facts === null) return null;
  const { ours, ...rest } = facts;
  const sound = ours && pair === 'pair' && mode === '600';
  return { ...declared, ...rest, owner, group, authority: sound ? declared.authority : '' };
}
