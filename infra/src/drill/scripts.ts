import type { Fault } from './plan-drill.ts';

const services = ['motcua-hub', 'mosquitto', 'haproxy', 'patroni', 'etcd'];

/** A table that lets nothing through but this machine itself and administrators: cut off, and alive. */
const isolation = `table inet motcua_drill {
  chain input { type filter hook input priority -200; policy drop; iif lo accept; tcp dport 22 accept; }
  chain output { type filter hook output priority -200; policy drop; oif lo accept; tcp sport 22 accept; }
}
`;

/** What makes a fault on its host, and takes it away; the lab's own faults are made from outside. */
export const faultScripts: Readonly<Partial<Record<Fault, { strike: string; heal: string }>>> = {
  fence: {
    strike: `systemctl stop ${services.join(' ')}`,
    heal: `systemctl start ${services.toReversed().join(' ')}`,
  },
  isolate: {
    strike: `nft -f - <<'END'\n${isolation}END`,
    heal: 'nft delete table inet motcua_drill 2>/dev/null || true',
  },
  destroy: {
    // What is in the log of the last minute is not in a repository yet; the drill is about what is.
    strike: `runuser -u postgres -- psql -XAtq -d postgres -c 'select pg_switch_wal()' >/dev/null 2>&1 && sleep 3
systemctl kill --signal=KILL --kill-who=main patroni
pkill -KILL -u postgres -x postgres
rm -rf /var/lib/postgresql/15/main`,
    heal: 'true',
  },
  freeze: {
    strike: 'systemctl kill --signal=STOP --kill-who=main patroni.service',
    heal: 'systemctl kill --signal=CONT --kill-who=main patroni.service',
  },
};

const log = '/var/lib/motcua/drill.log';

/** A try that hangs with its database keeps its unit from ending by itself: seen, for the 90 seconds that systemd gives. */
const endProbe = `systemctl kill --signal=KILL 'motcua-drill-probe*' 2>/dev/null || true
timeout 20 systemctl stop 'motcua-drill-probe*' 2>/dev/null || true`;

/** Tries to write on this very server five times a second, and notes whether it was taken; a message in the log holds no row. */
export const startProbe = `set -eu
mkdir -p /var/lib/motcua
cat > /run/motcua-drill-probe <<'END'
#!/bin/sh
while [ -e /run/motcua-drill-probe ]; do
  if timeout 2 runuser -u postgres -- psql -XAtq -d postgres -c "select pg_logical_emit_message(true, 'drill', '')" >/dev/null 2>&1; then said=yes; else said=no; fi
  echo "$(date +%s%3N) $said" >> ${log}
  sleep 0.2
done
END
chmod 755 /run/motcua-drill-probe
${endProbe}
rm -f ${log}
# A name of its own: a unit that was just stopped may keep its name for a while.
systemd-run -q --collect --unit "motcua-drill-probe-$(date +%s)" /run/motcua-drill-probe`;

/** Ends the probe and prints what it noted; its file survives a host that was killed. */
export const stopProbe = `rm -f /run/motcua-drill-probe
${endProbe}
cat ${log} 2>/dev/null || true
rm -f ${log}`;
