/** Shell function that prints the seconds since the boot and what every card but the loopback has sent, in bytes. */
export const sentFunction = `sent() { echo "$(cut -d' ' -f1 /proc/uptime) $(tr : ' ' < /proc/net/dev | awk 'NR > 2 && $1 != "lo" { sum += $10 } END { printf "%.0f", sum }')"; }`;

const form = /^([0-9]{1,12}(?:\.[0-9]{1,6})?) ([0-9]{1,20})$/;

/** Mbit/s that a host sends, by two looks; null where they are not two, or less than half a second apart. */
export function parseSending(text: string): number | null {
  const looks = text
    .split('\n')
    .flatMap((line) => {
      const [, seconds, bytes] = form.exec(line.trim()) ?? [];
      return seconds === undefined ? [] : [{ seconds: Number(seconds), bytes: Number(bytes) }];
    })
    .slice(0, 2);
  const [first, second] = looks;
  if (first === undefined || second === undefined) return null;
  const [seconds, bytes] = [second.seconds - first.seconds, second.bytes - first.bytes];
  return seconds < 0.5 || bytes < 0 ? null : Math.round((bytes * 8) / seconds / 1e4) / 100;
}
