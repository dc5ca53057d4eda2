import { ExpectedError } from '@motcua/contract';

/** Where a database is: several hosts of one cluster, of which one at a time takes writes. */
export interface PostgresAddress {
  hosts: readonly { host: string; port: number }[];
  database: string;
  user: string;
  /** File with the authority that signed the servers' certificates; null only on this machine. */
  rootCertFile: string | null;
}

const form = /^postgres(?:ql)?:\/\/([^:@/]+)@([^/?]+)\/([^/?]+)(?:\?(.*))?$/;

/**
 * Reads `postgres://USER@HOST[:PORT][,HOST[:PORT]...]/DATABASE[?sslrootcert=FILE]`. A password in it is refused, because
 * addresses end up in logs and process lists; and so is a host elsewhere without a certificate to check it by.
 */
export function parsePostgresUrl(url: string): PostgresAddress {
  const [, user, hostList = '', database, query = ''] = form.exec(url) ?? [];
  const wrong = (detail: string, detailVi: string) =>
    new ExpectedError('E_STORE_URL_INVALID', { detail, detailVi, url: url.replace(/:[^:@/]*@/, ':***@') });
  if (user === undefined || database === undefined)
    throw wrong('postgres://USER@HOST/DATABASE is expected', 'cần dạng postgres://NGƯỜI-DÙNG@MÁY/CƠ-SỞ-DỮ-LIỆU');
  const hosts = hostList.split(',').map((text) => parseHost(decodeURIComponent(text)));
  if (hosts.some((host) => host === null)) throw wrong('a host or port is malformed', 'sai tên máy hoặc cổng');
  const rootCertFile = new URLSearchParams(query).get('sslrootcert');
  const known = hosts.flatMap((host) => host ?? []);
  if (rootCertFile === null && !known.every(({ host }) => isHere(host)))
    throw wrong('sslrootcert=FILE is needed for a host elsewhere', 'máy ở nơi khác cần sslrootcert=TỆP');
  return { user: decodeURIComponent(user), hosts: known, database: decodeURIComponent(database), rootCertFile };
}

function parseHost(text: string): { host: string; port: number } | null {
  const [, host = '', port = '5432'] = /^(\[[0-9a-f:.]+\]|[^:]+)(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const number = Number(port);
  return host === '' || number < 1 || number > 65_535 ? null : { host: host.replace(/^\[|\]$/g, ''), port: number };
}

/** Loopback, or the folder of a Unix socket. */
const isHere = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1|\/.*)$/.test(host);
