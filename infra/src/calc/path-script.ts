import { quote } from '../ssh/quote.ts';
import { figuresFolder, labelValue } from './figures-folder.ts';
import type { PathEcho } from './path-echoes.ts';

/**
 * A shell script that pings the far end of every path at once, five times in two seconds each. One that does not answer
 * is lost; where ping itself cannot ask (no such address of its own), nothing is claimed.
 */
export const pathScript = (echoes: readonly PathEcho[], folder = figuresFolder): string => `#!/bin/sh
# Written by motcua dc; what it prints is read by prometheus-node-exporter.
export LC_ALL=C
out=${quote(`${folder}/motcua-paths.prom`)}
# labels, address, own address
echoes() {
  answer=$(timeout 9 ping -n -q -c 5 -i 0.5 -W 1 \${3:+-I "$3"} "$2" 2>&1)
  loss=$(echo "$answer" | sed -n 's/.* \\([0-9.]*\\)% packet loss.*/\\1/p')
  rtt=$(echo "$answer" | sed -n 's,^rtt [^=]*= [0-9.]*/\\([0-9.]*\\)/.*,\\1,p')
  case $answer in *nreachable*) loss=\${loss:-100};; esac
  [ -n "$loss" ] || { printf '%s\\n' "$answer" >&2; return; }
  printf 'motcua_path_loss_percent{%s} %s\\n' "$1" "$loss"
  [ -z "$rtt" ] || printf 'motcua_path_latency_milliseconds{%s} %s\\n' "$1" "$rtt"
}
{
${echoes.map(echoLine).join('')}wait
echo "motcua_path_metrics_timestamp_seconds $(date +%s)"
} > "$out.part"
mv -f "$out.part" "$out"
`;

const echoLine = ({ path, carrier, to, address, source }: PathEcho): string => {
  const labels = `path=${labelValue(path)},carrier=${labelValue(carrier)},to=${labelValue(to)}`;
  return `echoes ${quote(labels)} ${address} ${source ?? "''"} &\n`;
};
