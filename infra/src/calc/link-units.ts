import { figuresFolder } from './figures-folder.ts';

interface Bounded {
  description: string;
  command: string;
  /** Seconds after which it is ended. */
  deadline: number;
}

/** A command that a timer starts as root, with nothing to write but node exporter's folder, and ended when it hangs. */
export const boundedOneShot = ({ description, command, deadline }: Bounded): string => `[Unit]
Description=${description}

[Service]
Type=oneshot
ExecStart=${command}
TimeoutStartSec=${deadline}
CapabilityBoundingSet=CAP_SETUID CAP_SETGID CAP_NET_RAW
NoNewPrivileges=yes
PrivateDevices=yes
PrivateTmp=yes
ProtectControlGroups=yes
ProtectHome=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectSystem=strict
ReadWritePaths=${figuresFolder}
`;

/**
 * Four times a day, three hours apart from the other site's turn, so that never both directions are filled at once; and
 * soon after the timer is new. Up to half an hour later, for many installations do not begin at the same second.
 */
export const throughputTimer = (description: string, turn: number): string => `[Unit]
Description=${description}

[Timer]
OnActiveSec=${turn === 0 ? '2min' : '45min'}
OnCalendar=*-*-* ${turn === 0 ? '00' : '03'}/6:00:00 UTC
RandomizedDelaySec=30min

[Install]
WantedBy=timers.target
`;
