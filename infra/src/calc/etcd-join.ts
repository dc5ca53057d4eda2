import type { Member } from './etcd.ts';
import { ports } from './host-zones.ts';

/** Where a member's data is. */
export const etcdData = '/var/lib/etcd/dc';
const joining = '/run/motcua-etcd-join.env';

/**
 * What etcd does before each start. A member whose data is gone may not begin as it did: the others know it, and what it
 * had promised is lost. So it has the others take it out and in again as a new one, and copies from them. One that never
 * ran, as at the first `up`, has no addresses for clients among the others yet, and begins as declared.
 */
export function etcdJoin(members: readonly Member[], self: Member): string {
  const others = members.filter(({ name }) => name !== self.name);
  const endpoints = others.map(({ address }) => `https://${address}:${ports.etcdClient}`).join(',');
  const peer = `https://${self.address}:${ports.etcdPeer}`;
  const tls = '--cacert=/etc/motcua/tls/ca.pem --cert=/etc/motcua/tls/etcd.pem --key=/etc/motcua/tls/etcd-key.pem';
  return `#!/bin/sh
set -u
rm -f ${joining}
[ ! -e ${etcdData}/member ] || exit 0
ask() {
  ETCDCTL_API=3 timeout 15 etcdctl --endpoints=${endpoints} ${tls} --dial-timeout=2s --command-timeout=6s "$@"
}
# Nobody answers: the first start of all of them.
members=$(ask member list) || exit 0
own=$(echo "$members" | awk -F ', ' '$4 == "${peer}" { print $1 " " ($3 == "" ? "added" : $5 == "" ? "new" : "lost") }')
case "$own" in
*' new') exit 0 ;;
*' added') ;;
*' lost') ask member remove "\${own%% *}" && ask member add ${self.name} --peer-urls=${peer} || exit 1 ;;
*) ask member add ${self.name} --peer-urls=${peer} || exit 1 ;;
esac
echo ETCD_INITIAL_CLUSTER_STATE=existing > ${joining}
`;
}

/** Makes etcd ask; its second file of settings counts more than the first. */
export const etcdJoinUnit = (script: string): string => `[Service]
ExecStartPre=${script}
EnvironmentFile=-${joining}
`;
