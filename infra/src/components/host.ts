import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi';
import { chronySources, chronyWithoutClock, journalSettings, sshdSettings } from '../calc/host-texts.ts';
import { hostZones } from '../calc/host-zones.ts';
import { nftables } from '../calc/nftables.ts';
import { unattendedUpgrades, upgradeTimer } from '../calc/upkeep.ts';
import type { Place, Stack } from '../stack/stack-file.ts';
import { Command, Firewall, Package, User } from './resources.ts';
import { service } from './service.ts';

export interface HostArgs {
  stack: Stack;
  place: Place;
  host: Place['hosts'][number];
}

/** What every host has, whatever stands on it: who gets in, how, the time, the log, the firewall, its own figures. */
export class Host extends ComponentResource {
  constructor(name: string, args: HostArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Host', name, {}, opts);
    this.#admin(name, args);
    this.#services(name, args);
    this.#firewall(name, args);
    this.#clock(name, args);
    this.registerOutputs({});
  }

  #admin(name: string, { stack, host }: HostArgs): void {
    if (stack.adminKeys.length === 0) return;
    const args = { host, user: 'motcua-admin', groups: ['sudo'], keys: stack.adminKeys };
    new User(`${name}-admin`, args, { parent: this });
  }

  #services(name: string, { host, stack }: HostArgs): void {
    service(this, name, {
      ...{ host, packages: ['openssh-server'], unit: 'ssh.service', keep: true },
      files: [{ path: '/etc/ssh/sshd_config.d/20-motcua.conf', content: sshdSettings() }],
    });
    const clock = { path: '/etc/systemd/system/chrony.service.d/motcua.conf', content: chronyWithoutClock() };
    service(this, name, {
      ...{ host, packages: ['chrony'], unit: 'chrony.service' },
      files: [
        { path: '/etc/chrony/sources.d/motcua.sources', content: chronySources(stack.timeServers) },
        ...(stack.setsClock ? [] : [clock]),
      ],
    });
    service(this, name, {
      ...{ host, packages: ['systemd'], unit: 'systemd-journald.service', keep: true },
      files: [{ path: '/etc/systemd/journald.conf.d/motcua.conf', content: journalSettings(stack.logDays) }],
    });
    service(this, name, { host, packages: ['prometheus-node-exporter'], unit: 'prometheus-node-exporter.service' });
    this.#upkeep(name, { host, stack });
  }

  /** Without a window nothing changes by itself. */
  #upkeep(name: string, { host, stack: { changeWindow, places } }: Pick<HostArgs, 'host' | 'stack'>): void {
    if (changeWindow === undefined) return;
    const turn = places.flatMap(({ hosts }) => hosts).findIndex((one) => one.name === host.name);
    service(this, name, {
      ...{ host, packages: ['unattended-upgrades'], unit: 'apt-daily-upgrade.timer' },
      files: [
        { path: '/etc/apt/apt.conf.d/52motcua', content: unattendedUpgrades() },
        {
          path: '/etc/systemd/system/apt-daily-upgrade.timer.d/motcua.conf',
          content: upgradeTimer(changeWindow, turn),
        },
      ],
    });
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
