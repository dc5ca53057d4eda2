import type { Member } from './etcd.ts';
import { ports } from './host-zones.ts';

/**
 * HAProxy of a site: one door to whoever may be written to now, one to a standby that is near enough. Sessions of a
 * server that lost its role are ended at once, for a commit there would hang.
 */
export const haproxy = (sites: readonly Member[]): string => `global
  maxconn 2000
  user haproxy
  group haproxy
defaults
  mode tcp
  timeout connect 2s
  timeout client 30m
  timeout server 30m
  timeout check 2s
${door({ name: 'write', port: ports.haproxyWrite, check: '/primary' }, sites)}${door(
  { name: 'read', port: ports.haproxyRead, check: '/replica?lag=16MB' },
  sites,
)}`;

interface Door {
  name: string;
  port: number;
  check: string;
}

const tls = '/etc/motcua/tls';

const door = ({ name, port, check }: Door, sites: readonly Member[]): string => `listen ${name}
  bind 127.0.0.1:${port}
  option httpchk OPTIONS ${check}
  http-check expect status 200
  default-server inter 1s fastinter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${sites.map((site) => `  server ${site.name} ${site.address}:${ports.postgres} check check-ssl port ${ports.patroni} verify required ca-file ${tls}/ca.pem\n`).join('')}`;
