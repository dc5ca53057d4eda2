// Plain JavaScript for Node >= 18.19.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensurePythonTools } from './python-tools.mjs';
import { ensureWindowsFile } from './windows-files.mjs';

/** Real peers of the tests: the program that proves one is there, and the Debian package it comes in. */
const peers = [
  { program: 'cupsd', package: 'cups' },
  { program: 'lpadmin', package: 'cups-client' },
  { program: 'ippeveprinter', package: 'cups-ipp-utils' },
  { program: 'ipptool', package: 'cups-ipp-utils' },
  { program: 'dbus-daemon', package: 'dbus' },
  { program: 'scanimage', package: 'sane-utils' },
  { program: 'snmpd', package: 'snmpd' },
  { program: 'snmpget', package: 'snmp' },
  { program: 'snmpsimd', package: 'snmpsim' },
  { program: 'dummy-ups', package: 'nut-server' },
  { program: 'umockdev-run', package: 'umockdev' },
  { program: 'lsusb', package: 'usbutils' },
  { program: 'usb.ids', package: 'usb.ids' },
  { program: 'mosquitto', package: 'mosquitto' },
  { program: 'openssl', package: 'openssl' },
  { program: 'ip', package: 'iproute2' },
  { program: 'debootstrap', package: 'debootstrap' },
  { program: 'systemd-nspawn', package: 'systemd-container' },
  { program: 'ssh', package: 'openssh-client' },
  { program: 'strace', package: 'strace' },
  { program: 'promtool', package: 'prometheus' },
  { program: 'systemd-analyze', package: 'systemd' },
  { program: 'openpyxl', package: 'python3-openpyxl' },
  { program: 'wine', package: 'wine' },
  { program: 'wine64', package: 'wine64' },
  { program: 'soffice', package: 'libreoffice-calc-nogui' },
  { program: 'libswlo.so', package: 'libreoffice-writer-nogui' },
  { program: 'LiberationSerif-Regular.ttf', package: 'fonts-liberation2' },
  { program: 'pdftotext', package: 'poppler-utils' },
  { program: 'zbarimg', package: 'zbar-tools' },
  { program: 'initdb', package: 'postgresql-15' },
  { program: 'ensurepip', package: 'python3-venv' },
];

const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/sbin',
  '/lib/nut',
  '/usr/lib/wine',
  '/usr/share/misc',
  '/usr/lib/python3/dist-packages',
  // The part of python3-venv that makes an environment able to install.
  '/usr/lib/python3.11',
  '/usr/lib/postgresql/15/bin',
  // LibreOffice's own parts, and fonts that have Vietnamese letters.
  '/usr/lib/libreoffice/program',
  '/usr/share/fonts/truetype/liberation2',
];
const isThere = ({ program }) => folders.some((folder) => folder !== '' && existsSync(join(folder, program)));

/** Packages whose program is not there. */
const missingPackages = () => [...new Set(peers.filter((peer) => !isThere(peer)).map((peer) => peer.package))];

const runs = (file, args) => spawnSync(file, args, { stdio: 'ignore' }).status === 0;

/** The words that apt-get has to be called with, or null where we may not install. */
function installer() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return runs('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : null;
}

/** Installs the peers of the tests where it may, and names those that are missing after that. */
export const ensurePeers = () => [...ensurePackages(), ...ensureWindowsFiles(), ...ensurePythonTools()];

/** Windows' own peers run on Wine, and come from npm's registry. */
function ensureWindowsFiles() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  // Without a way to the registry, one wait is enough.
  const missing = ['koffi.node', 'node.exe'].findIndex((name) => ensureWindowsFile(name) === null);
  return missing < 0 ? [] : ['koffi.node', 'node.exe'].slice(missing);
}

function ensurePackages() {
  if (missingPackages().length === 0) return [];
  const apt = installer();
  if (apt === null) return missingPackages();
  const [file, ...before] = apt;
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  process.stderr.write(`Installing the real peers of the tests: ${missingPackages().join(' ')}\n`);
  spawnSync(file, [...before, 'update', '-qq'], options);
  spawnSync(file, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...missingPackages()], options);
  return missingPackages();
}
