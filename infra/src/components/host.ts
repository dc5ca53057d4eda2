import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi';
import { fingerprint } from '../calc/fingerprint.ts';
import { chronySources, chronyWithoutClock, journalSettings, sshdSettings } from '../calc/host-texts.ts';
import { hostZones } from '../calc/host-zones.ts';
import { nftables } from '../calc/nftables.ts';
import type { Place, Stack } from '../stack/stack-file.ts';
import { Command, File, Firewall, Package, SystemdUnit, User } from './resources.ts';

export interface HostArgs {
  stack: Stack;
  place: Place;
  host: Place['hosts'][number];
}

interface Service {
  name: string;
  args: HostArgs;
  package: string;
  unit: string;
  /** A host that is given back keeps it: without it nobody gets in any more. */
  keep?: boolean;
}

/** What every host has, whatever stands on it: who gets in, how, the time, the log, the firewall, its own figures. */
export class Host extends ComponentResource {
  constructor(name: string, args: HostArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Host', name, {}, opts);
    this.#admin(name, args);
    this.#service({ name, args, package: 'openssh-server', unit: 'ssh.service', keep: true }, [
      { path: '/etc/ssh/sshd_config.d/20-motcua.conf', content: sshdSettings() },
    ]);
    this.#service({ name, args, package: 'chrony', unit: 'chrony.service' }, [
      { path: '/etc/chrony/sources.d/motcua.sources', content: chronySources(args.stack.timeServers) },
      ...(args.stack.setsClock
        ? []
        : [{ path: '/etc/systemd/system/chrony.service.d/motcua.conf', content: chronyWithoutClock() }]),
    ]);
    this.#service({ name, args, package: 'systemd', unit: 'systemd-journald.service', keep: true }, [
      { path: '/etc/systemd/journald.conf.d/motcua.conf', content: journalSettings(args.stack.logDays) },
    ]);
    this.#service({ name, args, package: 'prometheus-node-exporter', unit: 'prometheus-node-exporter.service' }, []);
    this.#firewall(name, args);
    this.#clock(name, args);
    this.registerOutputs({});
  }

  #admin(name: string, { stack, host }: HostArgs): void {
    if (stack.adminKeys.length === 0) return;
    const args = { host, user: 'motcua-admin', groups: ['sudo'], keys: stack.adminKeys };
    new User(`${name}-admin`, args, { parent: this });
  }

  /** A package, its files, and its unit, which starts anew when a file changes. */
  #service(
    { name, args, package: from, unit, keep = false }: Service,
    files: readonly { path: string; content: string }[],
  ): void {
    const { host } = args;
    const opts = { parent: this, retainOnDelete: keep };
    const installed = new Package(`${name}-${from}`, { host, package: from }, opts);
    const written = files.map(
      (file) => new File(`${name}${file.path}`, { host, ...file }, { parent: this, dependsOn: [installed] }),
    );
    const restartOn = Object.fromEntries(files.map(({ path, content }) => [path, fingerprint(content)]));
    new SystemdUnit(`${name}-${unit}`, { host, unit, restartOn }, { ...opts, dependsOn: [installed, ...written] });
  }

  #firewall(name: string, { stack, place, host }: HostArgs): void {
    const installed = new Package(`${name}-nftables`, { host, package: 'nftables' }, { parent: this });
    const ruleset = nftables({ zones: hostZones(stack, place) });
    new Firewall(`${name}-firewall`, { host, ruleset }, { parent: this, dependsOn: [installed] });
  }

  /** Logs of all hosts are laid side by side, so every host writes UTC. */
  #clock(name: string, { host }: HostArgs): void {
    const zone = '/usr/share/zoneinfo/Etc/UTC';
    const args = { host, name: 'clock-utc', run: `ln -sfn ${zone} /etc/localtime`, read: 'readlink -f /etc/localtime' };
    new Command(`${name}-clock-utc`, { ...args, expect: zone }, { parent: this });
  }
}
