import type { Member } from './etcd.ts';
import { figuresFolder } from './figures-folder.ts';
import { ports } from './host-zones.ts';

/**
 * A shell script that writes what Prometheus cannot ask for by itself into node exporter's folder: roles and lag of the
 * database, age of the newest backup, life of certificates, the links to the other places, and what the hub says of itself.
 */
export function metricsScript({ self, others, paths = [], repository }: MetricsPlan): string {
  const site = repository === null ? '' : siteMetrics(repository);
  return `#!/bin/sh
# Written by motcua dc; what it prints is read by prometheus-node-exporter.
export LC_ALL=C
out=${figuresFolder}/motcua.prom
{
for cert in /etc/motcua/tls/*.pem; do
  case $cert in *-key.pem) continue;; esac
  end=$(openssl x509 -in "$cert" -noout -enddate 2>/dev/null | cut -d= -f2)
  [ -n "$end" ] && echo "motcua_host_certificate_expiry_timestamp_seconds{file=\\"$cert\\"} $(date -d "$end" +%s)"
done
for other in ${others.map(({ name, address }) => `${name}=${address}`).join(' ')}; do
  answer=$(ping -n -q -c 5 -i 0.2 -W 1 "\${other#*=}" 2>/dev/null)
  loss=$(echo "$answer" | sed -n 's/.* \\([0-9.]*\\)% packet loss.*/\\1/p')
  rtt=$(echo "$answer" | sed -n 's,^rtt [^=]*= [0-9.]*/\\([0-9.]*\\)/.*,\\1,p')
  echo "motcua_link_loss_percent{to=\\"\${other%%=*}\\"} \${loss:-100}"
  [ -n "$rtt" ] && echo "motcua_link_latency_milliseconds{to=\\"\${other%%=*}\\"} $rtt"
done
${paths.map(declaredPath).join('')}etcd=0; curl -sf -m 3 http://127.0.0.1:2381/health | grep -q '"health":"true"' && etcd=1
echo "motcua_etcd_healthy $etcd"
${site}echo "motcua_host_metrics_timestamp_seconds $(date +%s)"
} > "$out.part"
mv -f "$out.part" "$out"
: ${self.name}
`;
}

interface MetricsPlan {
  self: Member;
  /** The ways between the sites, as the stack file declares them. */
  paths?: readonly { name: string; bandwidthMbps: number }[];
  /** The other places, by whose link they are reached. */
  others: readonly Member[];
  /** This site's own repository of backups; null at the witness. */
  repository: number | null;
}

/** What was contracted, for the headroom to be counted against what node exporter sees the host send. */
const declaredPath = ({ name, bandwidthMbps }: { name: string; bandwidthMbps: number }): string =>
  `echo 'motcua_link_bandwidth_megabits{path="${name}"} ${bandwidthMbps}'\n`;

const siteMetrics = (
  repository: number,
): string => `sql() { runuser -u postgres -- psql -XAtq -d postgres -c "$1" 2>/dev/null; }
standby=$(sql 'select pg_is_in_recovery()::int')
echo "motcua_postgres_up $([ -n "$standby" ] && echo 1 || echo 0)"
if [ "$standby" = 0 ]; then
  echo "motcua_postgres_primary 1"
  echo "motcua_postgres_synchronous_standbys $(sql "select count(*) from pg_stat_replication where sync_state in ('sync','quorum')")"
  echo "motcua_postgres_replication_lag_bytes $(sql 'select coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)),0)::bigint from pg_stat_replication')"
  echo "motcua_postgres_archive_failing $(sql 'select (coalesce(last_failed_time, to_timestamp(0)) > coalesce(last_archived_time, to_timestamp(0)))::int from pg_stat_archiver')"
elif [ "$standby" = 1 ]; then
  echo "motcua_postgres_primary 0"
  echo "motcua_postgres_replay_delay_seconds $(sql 'select case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0 else coalesce(extract(epoch from now() - pg_last_xact_replay_timestamp())::int, 0) end')"
fi
age=/var/lib/motcua/backup.newest
if [ ! -e "$age" ] || [ -n "$(find "$age" -mmin +1)" ]; then
  runuser -u postgres -- timeout 20 pgbackrest --config=/etc/pgbackrest/backup.conf --stanza=dc --repo=${repository} info --output=json 2>/dev/null | jq -r '[.[0].backup[]?.timestamp.stop] | max // 0' > "$age"
fi
echo "motcua_backup_newest_timestamp_seconds $(cat "$age" | grep -E '^[0-9]+$' || echo 0)"
token=$(cat /var/lib/motcua/admin.token 2>/dev/null)
if [ -n "$token" ]; then
  printf 'header = "authorization: Bearer %s"\\n' "$token" | curl -sfk -m 5 -K - https://127.0.0.1:${ports.https}/metrics | grep -E '^motcua_' || echo "motcua_hub_ready 0"
fi
`;
