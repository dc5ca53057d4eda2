/** Where an IPP request goes: over TCP, over TLS, or to a socket file of this PC. */
export interface IppAddress {
  secure: boolean;
  host: string;
  port: number;
  path: string;
  /** Set for a print service on this PC. */
  socketPath?: string;
}

const schemes: Readonly<Record<string, { secure: boolean; port: number }>> = {
  'ipp:': { secure: false, port: 631 }, // RFC 3510
  'ipps:': { secure: true, port: 631 }, // RFC 7472
  'http:': { secure: false, port: 80 },
  'https:': { secure: true, port: 443 },
};

/** Takes a printer URI apart; null for a scheme that is not IPP, or a name that only multicast DNS can resolve. */
export function ippAddress(uri: string): IppAddress | null {
  if (!URL.canParse(uri)) return null;
  const { protocol, hostname, port, pathname, search } = new URL(uri);
  const scheme = schemes[protocol];
  if (scheme === undefined || hostname === '' || port === '0' || /\._tcp\.?(local)?\.?$/i.test(hostname)) return null;
  return {
    secure: scheme.secure,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? scheme.port : Number(port),
    path: pathname === '' ? '/' : `${pathname}${search}`,
  };
}
