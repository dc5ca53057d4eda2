/** An IPv4 network as its first address and its bits. */
export interface Network {
  first: number;
  bits: number;
}

/** The network that `10.0.0.0/8` or a single address is; null when it is neither. */
export function parseNetwork(text: string): Network | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const parts = match.slice(1, 5).map(Number);
  const bits = match[5] === undefined ? 32 : Number(match[5]);
  if (parts.some((part) => part > 255) || bits > 32) return null;
  const address = parts.reduce((sum, part) => sum * 256 + part, 0);
  const size = 2 ** (32 - bits);
  return { first: Math.floor(address / size) * size, bits };
}

/** Whether every address of one network is in another. */
const isWithin = (inner: Network, outer: Network): boolean =>
  inner.bits >= outer.bits && inner.first >= outer.first && inner.first < outer.first + 2 ** (32 - outer.bits);

/** Whether a written network lies in one of others; one that cannot be read does not. */
export function liesIn(text: string, networks: readonly string[]): boolean {
  const inner = parseNetwork(text);
  if (inner === null) return false;
  return networks.some((network) => {
    const outer = parseNetwork(network);
    return outer !== null && isWithin(inner, outer);
  });
}
