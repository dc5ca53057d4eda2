import { etcdData } from './etcd-join.ts';
import { ports } from './host-zones.ts';

export interface Member {
  name: string;
  address: string;
}

/**
 * /etc/default/etcd of one member. Pre-vote and these times keep a returning member from unseating the leader, and the
 * new primary's lease with it (lab/datacentre.md, trap 3).
 */
export function etcdEnvironment(members: readonly Member[], self: Member): string {
  const peer = ({ address }: Member) => `https://${address}:${ports.etcdPeer}`;
  const client = ({ address }: Member) => `https://${address}:${ports.etcdClient}`;
  const tls = (prefix: string) => [
    [`${prefix}TRUSTED_CA_FILE`, '/etc/motcua/tls/ca.pem'],
    [`${prefix}CERT_FILE`, '/etc/motcua/tls/etcd.pem'],
    [`${prefix}KEY_FILE`, '/etc/motcua/tls/etcd-key.pem'],
    [`${prefix}CLIENT_CERT_AUTH`, 'true'],
  ];
  const rows = [
    ['NAME', self.name],
    ['DATA_DIR', etcdData],
    ['LISTEN_PEER_URLS', peer(self)],
    ['LISTEN_CLIENT_URLS', `${client(self)},https://127.0.0.1:${ports.etcdClient}`],
    ['INITIAL_ADVERTISE_PEER_URLS', peer(self)],
    ['ADVERTISE_CLIENT_URLS', client(self)],
    ['INITIAL_CLUSTER', members.map((member) => `${member.name}=${peer(member)}`).join(',')],
    ['INITIAL_CLUSTER_STATE', 'new'],
    ...tls(''),
    ...tls('PEER_'),
    ['LISTEN_METRICS_URLS', 'http://127.0.0.1:2381'],
    ['AUTO_COMPACTION_MODE', 'periodic'],
    ['AUTO_COMPACTION_RETENTION', '1h'],
    ['HEARTBEAT_INTERVAL', '100'],
    ['ELECTION_TIMEOUT', '1000'],
    ['PRE_VOTE', 'true'],
  ];
  return rows.map(([key, value]) => `ETCD_${key}="${value}"\n`).join('');
}
