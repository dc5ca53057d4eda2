import { type LabHost, packageFolder } from './layout.ts';

export interface HostKeys {
  /** Public key that may log in as root. */
  login: string;
  hostKey: string;
  hostKeyPublic: string;
}

export interface HostFile {
  path: string;
  content: string;
  mode: number;
}

/** What makes a copy of the root file system into one host: its name, its address, its keys. */
export const hostFiles = ({ name, address }: LabHost, keys: HostKeys): HostFile[] => [
  { path: 'etc/hostname', content: `${name}\n`, mode: 0o644 },
  { path: 'etc/hosts', content: `127.0.0.1 localhost\n${address} ${name}\n`, mode: 0o644 },
  // Three copies must not have one identity.
  { path: 'etc/machine-id', content: '', mode: 0o444 },
  { path: 'etc/systemd/network/10-lab.network', content: network(address), mode: 0o644 },
  { path: 'etc/apt/sources.list', content: `deb [trusted=yes] file:${packageFolder} ./\n`, mode: 0o644 },
  { path: 'etc/ssh/ssh_host_ed25519_key', content: keys.hostKey, mode: 0o600 },
  { path: 'etc/ssh/ssh_host_ed25519_key.pub', content: keys.hostKeyPublic, mode: 0o644 },
  { path: 'root/.ssh/authorized_keys', content: keys.login, mode: 0o600 },
];

/** The address stays when the link goes, and no route leads out. */
const network = (address: string): string => `[Match]
Name=host0

[Network]
Address=${address}/24
ConfigureWithoutCarrier=yes
IgnoreCarrierLoss=yes
LinkLocalAddressing=no
DHCP=no
IPv6AcceptRA=no
`;

/** One line of known_hosts; keys are pinned by address. */
export const knownHostsLine = ({ name, address }: LabHost, publicKey: string): string =>
  `${address},${name} ${publicKey.trim().split(' ').slice(0, 2).join(' ')}\n`;
