/** Where a scanner's eSCL service is. */
export interface EsclAddress {
  secure: boolean;
  host: string;
  port: number;
  /** Path of the service, without the name of a resource: `/eSCL`. */
  root: string;
}

const schemes: Readonly<Record<string, { secure: boolean; port: number }>> = {
  'http:': { secure: false, port: 80 },
  'https:': { secure: true, port: 443 },
};

/** Takes the URL of a scanner, of its service or of its status apart; null for what is none. */
export function esclAddress(url: string): EsclAddress | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, pathname, username } = new URL(url);
  const scheme = schemes[protocol];
  if (scheme === undefined || hostname === '' || port === '0' || username !== '') return null;
  const root = pathname.replace(/\/(ScannerStatus|ScannerCapabilities)?\/*$/, '');
  return {
    secure: scheme.secure,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? scheme.port : Number(port),
    root: root === '' ? '/eSCL' : root,
  };
}

const inBrackets = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** The same address as a URL. */
export const esclUrl = ({ secure, host, port, root }: EsclAddress): string =>
  `http${secure ? 's' : ''}://${inBrackets(host)}:${port}${root}`;

/** The value of the Host header. */
export const hostHeader = ({ host, port }: EsclAddress): string => `${inBrackets(host)}:${port}`;
