import type { CimPort } from '../../probe/windows/cim-facts.ts';

/** Where a port of Windows leads: to a device that can be asked, to a file or program, or to what only Windows can reach. */
export type PortTarget = { is: 'network'; uri: string } | { is: 'virtual' } | { is: 'local' };

/** Ports that write files, or hand the page to a program. */
const virtual =
  /^(file:|nul:?|portprompt:|xpsport:|shrfax:|fax:?|onenote:?|microsoft\.office\.onenote.*|ts\d+|.*\.(pdf|xps|prn))$/i;

/** Names that Windows gives to ports when it makes them: `IP_10.0.0.5`, `10.0.0.5_1`. A name of one's own tells nothing. */
const byAddress = /^(?:IP_)?(\d{1,3}(?:\.\d{1,3}){3})(?:_\d+)?(?::(\d{1,5}))?$/i;

/** Pure: what a port's name, and the list of TCP/IP ports, say of where it leads. */
export function portTarget(name: string | null, ports: readonly CimPort[]): PortTarget {
  const port = name?.trim() ?? '';
  if (virtual.test(port)) return { is: 'virtual' };
  if (/^(https?|ipps?):\/\//i.test(port)) return { is: 'network', uri: port };
  const listed = ports.find((row) => row.name.toLowerCase() === port.toLowerCase());
  if (listed !== undefined) return toUri(listed.host, { lpr: listed.protocol === 2, port: listed.port });
  const [, host, number] = byAddress.exec(port) ?? [];
  return host === undefined ? { is: 'local' } : toUri(host, { lpr: false, port: number ? Number(number) : null });
}

function toUri(host: string, { lpr, port }: { lpr: boolean; port: number | null }): PortTarget {
  const named = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const uri = lpr ? `lpd://${named}/` : `socket://${named}:${port || 9100}`;
  // A host of strange letters is nothing that can be asked.
  return URL.canParse(uri) ? { is: 'network', uri } : { is: 'local' };
}
