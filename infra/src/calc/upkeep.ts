/** Security updates by themselves, in the window of changes only, and no restart of the machine by itself. */
export const unattendedUpgrades = (): string => `APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
Unattended-Upgrade::Origins-Pattern { "origin=Debian,codename=\${distro_codename},label=Debian-Security"; };
Unattended-Upgrade::Automatic-Reboot "false";
`;

/** When a host's updates run, within the window in Viet Nam's time: the hosts one after the other, so that never two are touched at once. */
export function upgradeTimer({ days, from }: { days: readonly string[]; from: string }, turn: number): string {
  const [hour = 0, minute = 0] = from.split(':').map(Number);
  const after = hour * 60 + minute + turn * 30;
  const at = [Math.floor(after / 60) % 24, after % 60].map((part) => String(part).padStart(2, '0')).join(':');
  // Past midnight it is the next day's.
  const on = after < 1440 ? days : days.map((day) => week[(week.indexOf(day) + 1) % 7] ?? day);
  const names = on.map((day) => `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`).join(',');
  return `[Timer]
OnCalendar=
OnCalendar=${names} *-*-* ${at}:00 Asia/Ho_Chi_Minh
RandomizedDelaySec=0
Persistent=false
`;
}

const week = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
