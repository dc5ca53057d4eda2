/** One lab host: a container on the bridge. */
export interface LabHost {
  name: string;
  address: string;
}

/** The lab as it always is: the stack file Pulumi.lab.yaml names the same hosts. */
export const labHosts: readonly LabHost[] = [
  { name: 'dc1', address: '10.77.0.11' },
  { name: 'dc2', address: '10.77.0.12' },
  { name: 'dc3', address: '10.77.0.13' },
];

export const labBridge = { name: 'br-dc', address: '10.77.0.1/24' } as const;

/** Everything of a running lab, state of Pulumi included; `down` removes it. */
export const labFolder = '/var/lib/motcua-lab';

/** Debian's own packages of what Patroni imports; Patroni itself is newer than Debian's and comes as a wheel. */
const patroniNeeds = [
  ...['python3-venv', 'python3-psycopg2', 'python3-yaml', 'python3-click', 'python3-prettytable'],
  ...['python3-dateutil', 'python3-psutil', 'python3-urllib3', 'python3-dnspython', 'python3-etcd', 'python3-cdiff'],
] as const;

/** What is fetched from the Python package index. 3.0.2 of Debian lets a frozen primary take the lock back. */
export const patroniWheels = ['patroni==4.1.5'] as const;

/** What every lab host has before the first `dc up`, so that no package is fetched while it runs. */
export const labPackages = [
  ...['postgresql-15', 'etcd-server', 'etcd-client', 'pgbackrest', 'haproxy', 'mosquitto'],
  ...['nftables', 'chrony', 'prometheus', 'prometheus-node-exporter', 'unattended-upgrades', 'sudo'],
  ...patroniNeeds,
  ...['mosquitto-clients', 'curl', 'jq', 'openssl', 'rsync', 'procps', 'less', 'iputils-ping'],
] as const;

/** Packages of the bare root file system: what boots and answers SSH. */
export const basePackages = [
  ...['systemd', 'systemd-sysv', 'dbus', 'openssh-server', 'iproute2', 'python3-minimal', 'ca-certificates'],
] as const;

/** Units that Debian's packages start by themselves and that the program starts with its own settings. */
export const unitsLeftOff = [
  ...['postgresql', 'etcd', 'haproxy', 'mosquitto', 'chrony', 'prometheus', 'prometheus-node-exporter'],
  ...['pgbackrest', 'unattended-upgrades', 'apt-daily.timer', 'apt-daily-upgrade.timer'],
] as const;

/** Where the hosts find the packages they were made from, to install one again that was removed. */
export const packageFolder = '/opt/motcua-packages';
