/** Settings of sshd: keys only, nobody's password, nothing forwarded. */
export const sshdSettings = (): string => `PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
X11Forwarding no
AllowTcpForwarding no
MaxAuthTries 3
LoginGraceTime 30
ClientAliveInterval 60
`;

/** Where chrony asks for the time. */
export const chronySources = (servers: readonly string[]): string =>
  servers.map((server) => `server ${server} iburst\n`).join('');

/** A container shares its machine's clock: chrony runs, watches, and does not set it. */
export const chronyWithoutClock = (): string => `[Unit]
ConditionCapability=

[Service]
ExecStart=
ExecStart=!/usr/sbin/chronyd -x $DAEMON_OPTS
`;

/** The journal on disk, kept as long as the law wants logs kept, and never all of the disk. */
export const journalSettings = (days: number): string => `[Journal]
Storage=persistent
MaxRetentionSec=${days}day
SystemKeepFree=10%
`;
