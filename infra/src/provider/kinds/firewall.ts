import { z } from 'zod';
import { quote } from '../../ssh/quote.ts';
import type { Kind } from '../kind.ts';

const inputs = z.strictObject({
  /** One table of nftables, whole: `table inet motcua { … }`. */
  ruleset: z.string().startsWith('table inet motcua {'),
});
type Inputs = z.infer<typeof inputs>;

const declaredFile = '/etc/nftables.conf';
/** The listing of the table as the kernel gave it back right after it was loaded. */
const loadedFile = '/var/lib/motcua/nftables.loaded';
const list = 'nft -s list table inet motcua';

/**
 * The host's own table of nftables. The kernel writes a ruleset back in words of its own, so the listing right after
 * loading is kept, and a later one that differs is drift: it then stands in place of the declared ruleset.
 */
export const firewall: Kind<Inputs> = {
  inputs,
  naming: () => 'nftables',
  named: () => ({ ruleset: 'table inet motcua {' }),
  replacedBy: [],
  read: async (remote) => {
    const script = `now=$(${list} 2>/dev/null) || exit 0
if [ "$now" = "$(cat ${loadedFile} 2>/dev/null)" ]; then cat ${declaredFile}; else printf '%s\\n' "$now"; fi`;
    return parseRuleset(await remote({ script }));
  },
  apply: async (remote, { ruleset }) => {
    // Deleted and made anew in one transaction: no moment without a firewall.
    const script = `set -eu
mkdir -p /var/lib/motcua
umask 077
cat > ${declaredFile}.part
nft -c -f ${declaredFile}.part
nft -f ${declaredFile}.part
mv -f ${declaredFile}.part ${declaredFile}
${list} > ${loadedFile}
systemctl enable nftables.service 2>/dev/null`;
    await remote({ script, input: wholeFile(ruleset) });
  },
  remove: async (remote) => {
    const script = `nft delete table inet motcua 2>/dev/null; rm -f ${quote(loadedFile)} ${quote(declaredFile)}; systemctl disable nftables.service 2>/dev/null; true`;
    await remote({ script });
  },
};

const preamble = 'table inet motcua\ndelete table inet motcua\n';

/** The file that replaces the table, whether it is there or not. */
const wholeFile = (ruleset: string): string => `${preamble}${ruleset}`;

/** The ruleset on the host; null when the table is not loaded. */
export function parseRuleset(answer: string): Inputs | null {
  if (answer.trim() === '') return null;
  return { ruleset: answer.startsWith(preamble) ? answer.slice(preamble.length) : answer };
}
