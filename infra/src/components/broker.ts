import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import { fingerprint } from '../calc/fingerprint.ts';
import { mosquittoOverride, reloadPath, reloadService } from '../calc/units.ts';
import type { Target } from '../ssh/target.ts';
import { Command, Package, type SystemdUnit } from './resources.ts';
import { service } from './service.ts';

export interface BrokerArgs {
  host: Target;
  /** Folder of Motcua on the host. */
  release: string;
  /** The installation is there, with its authority. */
  after: readonly Resource[];
}

const folder = '/etc/mosquitto/motcua';

/** A site's Mosquitto: the hub writes its rules, its certificate and the list of who is revoked. */
export class Broker extends ComponentResource {
  readonly unit: SystemdUnit;

  constructor(name: string, { host, release, after }: BrokerArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Broker', name, {}, opts);
    const installed = new Package(`${name}-mosquitto`, { host, package: 'mosquitto' }, { parent: this });
    const settings = this.#settings(name, { host, release, after: [installed, ...after] });
    service(this, `${name}-reload`, {
      ...{ host, packages: [], unit: 'motcua-broker-reload.path', after: [settings] },
      files: [
        { path: '/etc/systemd/system/motcua-broker-reload.path', content: reloadPath() },
        { path: '/etc/systemd/system/motcua-broker-reload.service', content: reloadService() },
      ],
    });
    this.unit = service(this, name, {
      ...{ host, packages: [], unit: 'mosquitto.service', after: [settings] },
      files: [{ path: '/etc/systemd/system/mosquitto.service.d/motcua.conf', content: mosquittoOverride() }],
    });
    this.registerOutputs({});
  }

  /** The same arguments make the same files, but for keys and lists, which the hub keeps from then on. */
  #settings(name: string, { host, release, after }: BrokerArgs): Command {
    const names = [host.address, host.name].map((one) => `--name ${one}`).join(' ');
    const make = `hub broker-config --data /var/lib/motcua --dir ${folder} ${names} --host 0.0.0.0 --hub ${host.name}`;
    const mark = fingerprint(make);
    const run = `set -eu
usermod -a -G motcua mosquitto
install -d -m 2775 -o motcua -g motcua ${folder}
runuser -u motcua -- env HOME=/var/lib/motcua ${release}/bin/node ${release}/cli/bin/motcua.mjs ${make} --quiet >&2
touch ${folder}/reload
chown motcua:motcua ${folder}/reload
chown -R mosquitto:mosquitto ${folder}/data
cd ${folder}
sha256sum mosquitto.conf names.json cut.acl > .sums
echo ${mark} > .made`;
    const read = `cd ${folder} 2>/dev/null && sha256sum -c --quiet --strict .sums >/dev/null 2>&1 && cat .made || echo altered`;
    const args = { host, name: 'broker-settings', run, read, expect: mark, remove: `rm -rf ${folder}` };
    return new Command(`${name}-broker-settings`, args, { parent: this, dependsOn: [...after] });
  }
}
