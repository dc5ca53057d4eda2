import { ports } from './host-zones.ts';

/** A unit that is always there again: a store of votes or a database that stops on an error must not stay away. */
export const alwaysThere = (): string => `[Unit]
StartLimitIntervalSec=0

[Service]
Restart=always
RestartSec=2
`;

/** Patroni as its own service; PostgreSQL outlives a Patroni that is killed, and a new one takes it over. */
export const patroniUnit = (): string => `[Unit]
Description=Patroni
After=network-online.target etcd.service
Wants=network-online.target
StartLimitIntervalSec=0

[Service]
Type=simple
User=postgres
Group=postgres
ExecStart=/opt/patroni/bin/patroni /etc/patroni/config.yml
ExecReload=/bin/kill -s HUP $MAINPID
KillMode=process
TimeoutStopSec=60
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`;

/** Mosquitto with the hub's configuration: it reads the folder that the hub keeps, and owns only its data. */
export const mosquittoOverride = (): string => `[Unit]
StartLimitIntervalSec=0

[Service]
User=mosquitto
Group=mosquitto
SupplementaryGroups=motcua
ExecStartPre=
ExecStart=
ExecStart=/usr/sbin/mosquitto -c /etc/mosquitto/motcua/mosquitto.conf
LimitNOFILE=65536
Restart=always
RestartSec=2
`;

/** The hub may not signal another user's process, so it touches a file, and systemd makes the broker read its lists again. */
export const reloadPath = (): string => `[Unit]
Description=Lists of the broker have changed

[Path]
PathModified=/etc/mosquitto/motcua/reload
Unit=motcua-broker-reload.service

[Install]
WantedBy=multi-user.target
`;
export const reloadService = (): string => `[Unit]
Description=Makes Mosquitto read its lists again
StartLimitIntervalSec=0

[Service]
Type=oneshot
ExecStart=/bin/systemctl reload mosquitto.service
`;

/** The hub of a site, shut in as far as Node allows; it may bind 443 and nothing more. */
export const hubUnit = (release: string): string => `[Unit]
Description=Motcua hub
After=network-online.target haproxy.service mosquitto.service
Wants=network-online.target
StartLimitIntervalSec=0

[Service]
Type=exec
ExecStart=${release}/bin/node ${release}/cli/bin/motcua.mjs hub run --data /var/lib/motcua --host 0.0.0.0 --http-port ${ports.https}
Environment=NODE_OPTIONS=--max-semi-space-size=4 MALLOC_ARENA_MAX=2 HOME=/var/lib/motcua
EnvironmentFile=/etc/motcua/hub.env
Restart=always
RestartSec=2
# A stop commits what is queued and acknowledges it; what is not committed agents still have.
KillSignal=SIGTERM
TimeoutStopSec=30
LimitNOFILE=65536
LimitCORE=0
User=motcua
Group=motcua
UMask=0027
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
AmbientCapabilities=CAP_NET_BIND_SERVICE
NoNewPrivileges=yes
LockPersonality=yes
PrivateDevices=yes
PrivateTmp=yes
ProtectControlGroups=yes
ProtectHome=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectSystem=strict
ReadWritePaths=/var/lib/motcua /etc/mosquitto/motcua
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native

[Install]
WantedBy=multi-user.target
`;

/** A command that a timer starts. */
export const oneShot = ({ description, user, command }: { description: string; user: string; command: string }) =>
  `[Unit]
Description=${description}

[Service]
Type=oneshot
User=${user}
ExecStart=${command}
`;

/** A timer by the calendar, or every so many seconds. */
export const timer = ({ description, when }: { description: string; when: string | number }) => `[Unit]
Description=${description}

[Timer]
${typeof when === 'string' ? `OnCalendar=${when}\nPersistent=true` : `OnBootSec=${when}\nOnUnitActiveSec=${when}\nAccuracySec=1`}

[Install]
WantedBy=timers.target
`;
