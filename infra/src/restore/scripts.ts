import { ports } from '../calc/host-zones.ts';

const main = '/var/lib/postgresql/15/main';
const bin = '/usr/lib/postgresql/15/bin';
const as = 'runuser -u postgres --';
/** The instance that replays the log listens to nobody but this. */
const socket = '/run/motcua-restore';

/** PostgreSQL outlives its Patroni by design; what does not stop is ended, for its files are given up. */
export const stopDatabase = `systemctl stop patroni || true
[ ! -f ${main}/postmaster.pid ] || ${as} ${bin}/pg_ctl -D ${main} -m fast -w -t 30 stop >&2 || true
pkill -KILL -u postgres -x postgres || true`;

export const setAside = (folder: string): string => `set -eu
[ ! -d ${main} ] || mv ${main} ${folder}
install -d -m 700 -o postgres -g postgres ${main}`;

/** What is given up comes back as it was when the restore fails before the restored database leads. */
export const putBack = (folder: string): string => `set -eu
[ -d ${folder} ] || exit 0
rm -rf ${main}
mv ${folder} ${main}`;

export interface Fetch {
  repository: number;
  backup: string;
  to: string;
}

export const fetchBackup = ({ repository, backup, to }: Fetch): string =>
  `${as} pgbackrest --stanza=dc --repo=${repository} --set=${backup} --log-level-console=warn --type=time --target='${to.replace('T', ' ').replace('Z', '+00')}' --target-action=promote restore >&2`;

/**
 * Replays the log up to the moment and becomes a database of its own timeline; the log of that goes to the archive as
 * always. Prints the rows of all tables and the last moment that a report was taken.
 */
export const recover = `set -eu
install -d -m 700 -o postgres -g postgres ${socket}
printf 'local all all peer\\n' > ${socket}/hba.conf
chown postgres ${socket}/hba.conf
psql() { ${as} psql -XAtq -v ON_ERROR_STOP=1 -h ${socket} -p 5499 "$@"; }
if ! ${as} ${bin}/pg_ctl -D ${main} -w -t 3600 -l ${socket}/log -o "-p 5499 -c listen_addresses= -c unix_socket_directories=${socket} -c hba_file=${socket}/hba.conf -c ssl=off -c synchronous_standby_names= -c cluster_name=restore" start >&2; then
  grep -E 'FATAL|ERROR' ${socket}/log | tail -n 3 >&2
  exit 1
fi
for n in $(seq 1 3600); do
  [ "$(psql -d postgres -c 'select pg_is_in_recovery()' || true)" != f ] || break
  [ -f ${main}/postmaster.pid ] || { grep -E 'FATAL|ERROR' ${socket}/log | tail -n 3 >&2; exit 1; }
  sleep 1
done
psql -d motcua -c "select 'newest|' || coalesce(max(received_at), '') from report"
psql -d motcua -f -
psql -d postgres -c 'checkpoint'
${as} ${bin}/pg_ctl -D ${main} -m fast -w -t 300 stop >&2
rm -rf ${socket}
sed -i '/^recovery_target\\|^restore_command/d' ${main}/postgresql.auto.conf
rm -f ${main}/recovery.signal ${main}/standby.signal`;

/** The cluster's rules and its identity stay; who led, how far and with whom is forgotten. */
export const forget = `set -eu
for key in leader status sync failover failsafe history; do
  ETCDCTL_API=3 etcdctl --endpoints https://127.0.0.1:${ports.etcdClient} --cacert /etc/motcua/tls/ca.pem --cert /etc/motcua/tls/etcd.pem --key /etc/motcua/tls/etcd-key.pem del /service/motcua/$key >/dev/null
done`;

/** Waits until the hub says that it takes reports. */
export const startHub = `systemctl start motcua-hub
for n in $(seq 1 90); do
  [ "$(curl -sk -o /dev/null -m 5 -w '%{http_code}' https://127.0.0.1:${ports.https}/readyz)" = 200 ] && exit 0
  sleep 1
done
journalctl -u motcua-hub -n 3 -o cat >&2
exit 1`;
