import { quote } from '../ssh/quote.ts';
import type { Member } from './etcd.ts';
import { figuresFolder, labelValue } from './figures-folder.ts';
import { ports } from './host-zones.ts';
import { rowBytes, type ThroughputPlan } from './throughput-plan.ts';
import { tls } from './tls.ts';

/** What came through has to be this share of what was asked for; MotcuaLinkThroughputLow says the same. */
export const enoughOfOffered = 0.8;

interface ScriptPlan {
  self: Member;
  other: Member;
  plan: ThroughputPlan;
  folder?: string;
}

/**
 * A shell script that asks the other site's PostgreSQL for zeros at a steady rate and counts what comes in how long. It
 * goes the way of the replication: same port, same certificates, no door of its own; a standby answers as well. What
 * is too little counts only when a second try says so too. Without an answer the former figure grows old.
 */
export const throughputScript = ({ self, other, plan, folder = figuresFolder }: ScriptPlan): string => `#!/bin/sh
# Written by motcua dc; what it prints is read by prometheus-node-exporter.
export LC_ALL=C
out=${quote(`${folder}/motcua-link-throughput.prom`)}
as_postgres() { runuser -u postgres -- "$@"; }
# One direction at a time: while the other site asks here, this one waits.
for turn in 1 2 3 4 5 6; do
  asked=$(as_postgres timeout 5 psql -XAtq -d postgres -c "select count(*) from pg_stat_activity where application_name = 'motcua-link'" 2>/dev/null)
  [ "\${asked:-0}" -gt 0 ] || break
  sleep 5
done
measure() {
  as_postgres env HOME=/var/lib/postgresql PGOPTIONS=${quote(sessionOptions)} timeout -k 1 8 psql -XAtq ${quote(connection(other))} -c ${quote(copy(plan))} | {
    dd bs=1 count=1 of=/dev/null 2>/dev/null
    begin=$(date +%s%N)
    bytes=$(wc -c)
    end=$(date +%s%N)
    # Less than half a second says nothing of a rate.
    awk -v bytes="$bytes" -v ns="$((end - begin))" 'BEGIN { if (ns > 5e8 && bytes > 0) printf "%.2f\\n", bytes * 8000 / ns }'
  }
}
enough() { [ -n "$1" ] && awk -v got="$1" 'BEGIN { exit got < ${enoughOfOffered * plan.offeredMegabits} }'; }
best=$(measure)
if ! enough "$best"; then
  sleep 20
  again=$(measure)
  [ -z "$again" ] && { echo ${quote(`${other.name} sent nothing that could be counted; what was measured before stays, with its time`)} >&2; exit 0; }
  best=$(printf '%s\\n' $best $again | sort -g | tail -n 1)
fi
labels=${quote(`from=${labelValue(other.name)},to=${labelValue(self.name)}`)}
{
echo "motcua_link_throughput_megabits{$labels} $best"
echo "motcua_link_throughput_offered_megabits{$labels} ${plan.offeredMegabits}"
echo "motcua_link_throughput_timestamp_seconds{$labels} $(date +%s)"
} > "$out.part"
mv -f "$out.part" "$out"
`;

/** Nothing may be written, and nothing but statistics be read. */
const sessionOptions = '-c role=pg_monitor -c default_transaction_read_only=on -c statement_timeout=10s';

const connection = ({ address }: Member): string =>
  `host=${address} port=${ports.postgres} user=postgres dbname=postgres sslmode=verify-full sslrootcert=${tls}/ca.pem passfile=/etc/motcua/pgpass connect_timeout=3 tcp_user_timeout=5000 application_name=motcua-link`;

/** Each row has its moment, so that the sender, and not the line, sets the pace. */
const copy = ({ rows, pause }: ThroughputPlan): string =>
  `copy (select repeat('0', ${rowBytes - 1}) from generate_series(1, ${rows}) n, pg_sleep(n * ${pause.toFixed(9)} - extract(epoch from clock_timestamp() - statement_timestamp())::float8)) to stdout`;
