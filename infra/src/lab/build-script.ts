import { quote } from '../ssh/quote.ts';
import { basePackages, labPackages, patroniWheels, unitsLeftOff } from './layout.ts';

export interface BuildPaths {
  /** The finished root file system. */
  root: string;
  /** Folder of the packages it was made from, with an index. */
  packages: string;
}

/**
 * The shell script that builds the root file system: debootstrap, then every package baked in, with nothing started.
 * It works beside the finished folder and renames at its end, so that a build that was stopped leaves no half root.
 */
export const buildScript = ({ root, packages }: BuildPaths): string => `set -eu
# A build whose caller died goes on; the next one waits for it and takes what it made.
exec 9> ${quote(`${root}.lock`)}
flock 9
[ ! -d ${quote(root)} ] || exit 0
part=${quote(`${root}.part`)}
debs=${quote(`${packages}.part`)}
tidy() { umount "$part/proc" 2>/dev/null || true; umount "$part/dev" 2>/dev/null || true; }
trap tidy EXIT
tidy
rm -rf "$part" "$debs"
mkdir -p "$debs"
echo '# debootstrap'
debootstrap --variant=minbase --include=${basePackages.join(',')} bookworm "$part" >&2
cp /etc/resolv.conf /etc/hosts "$part/etc/"
for extra in /etc/apt/apt.conf /etc/apt/apt.conf.d/99artifact-registry; do [ ! -f "$extra" ] || cp "$extra" "$part$extra"; done
mount --bind /proc "$part/proc"
mount --bind /dev "$part/dev"
printf '#!/bin/sh\\nexit 101\\n' > "$part/usr/sbin/policy-rc.d"
chmod 755 "$part/usr/sbin/policy-rc.d"
mkdir -p "$part/etc/postgresql-common"
echo 'create_main_cluster = false' > "$part/etc/postgresql-common/createcluster.conf"
echo '# apt'
in_root() { DEBIAN_FRONTEND=noninteractive LC_ALL=C chroot "$part" "$@"; }
in_root apt-get update >&2
in_root apt-get install -y --no-install-recommends --download-only ${labPackages.join(' ')} >&2
cp "$part"/var/cache/apt/archives/*.deb "$debs/"
in_root apt-get install -y --no-install-recommends ${labPackages.join(' ')} >&2
echo '# wheels'
mkdir -p "$debs/wheels" "$part/tmp/wheels"
cp /etc/ssl/certs/ca-certificates.crt "$part/tmp/ca.crt"
in_root python3 -m venv /tmp/venv
in_root env -u REQUESTS_CA_BUNDLE -u CURL_CA_BUNDLE PIP_FIND_LINKS= PIP_CERT=/tmp/ca.crt /tmp/venv/bin/pip wheel -q --no-deps -w /tmp/wheels ${patroniWheels.join(' ')} >&2
cp "$part"/tmp/wheels/*.whl "$debs/wheels/"
rm -rf "$part/tmp/venv" "$part/tmp/wheels" "$part/tmp/ca.crt"
echo '# index'
(cd "$debs" && for deb in *.deb; do
  dpkg-deb -f "$deb"
  printf 'Filename: ./%s\\nSize: %s\\nSHA256: %s\\n\\n' "$deb" "$(stat -c %s "$deb")" "$(sha256sum < "$deb" | cut -d' ' -f1)"
done > Packages)
in_root systemctl disable ${unitsLeftOff.join(' ')} >&2 || true
in_root systemctl enable systemd-networkd ssh >&2
in_root apt-get clean
rm -rf "$part"/usr/sbin/policy-rc.d "$part"/var/lib/apt/lists/* "$part"/var/lib/etcd/default
rm -f "$part"/etc/ssh/ssh_host_* "$part"/etc/resolv.conf "$part"/etc/apt/sources.list.d/* "$part"/etc/apt/apt.conf.d/99artifact-registry
printf 'PasswordAuthentication no\\nHostKey /etc/ssh/ssh_host_ed25519_key\\n' > "$part/etc/ssh/sshd_config.d/00-lab.conf"
tidy
rm -rf ${quote(packages)} ${quote(root)}
mv "$debs" ${quote(packages)}
mv "$part" ${quote(root)}
`;
