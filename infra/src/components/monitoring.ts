import { readFileSync } from 'node:fs';
import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import type { Member } from '../calc/etcd.ts';
import { metricsScript } from '../calc/metrics-script.ts';
import { repositoryOf } from '../calc/pgbackrest.ts';
import { prometheusSettings } from '../calc/prometheus.ts';
import { oneShot, timer } from '../calc/units.ts';
import type { Target } from '../ssh/target.ts';
import type { Place, Stack } from '../stack/stack-file.ts';
import { Package } from './resources.ts';
import { service } from './service.ts';

export interface FiguresArgs {
  host: Target;
  /** Everybody, and the two with a database. */
  members: readonly Member[];
  sites: readonly Member[];
  /** The ways between the two sites. */
  paths: Stack['paths'];
}

/** Figures that a host tells of itself beside node exporter's own. */
export class Figures extends ComponentResource {
  constructor(name: string, { host, members, sites, paths }: FiguresArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Figures', name, {}, opts);
    const command = '/usr/local/sbin/motcua-metrics';
    const others = members.filter((member) => member.name !== host.name);
    const repository = repositoryOf(sites, host) || null;
    const description = 'Figures of Motcua for node exporter';
    const tools = ['curl', 'openssl', 'iputils-ping', 'jq'].map(
      (one) => new Package(`${name}-figures-${one}`, { host, package: one }, { parent: this }),
    );
    service(this, `${name}-figures`, {
      ...{ host, packages: [], unit: 'motcua-metrics.timer', after: tools },
      files: [
        {
          path: command,
          content: metricsScript({ self: host, others, repository, paths: repository === null ? [] : paths }),
          mode: '0755',
        },
        {
          path: '/etc/systemd/system/motcua-metrics.service',
          content: oneShot({ description, user: 'root', command }),
        },
        { path: '/etc/systemd/system/motcua-metrics.timer', content: timer({ description, when: 15 }) },
      ],
    });
    this.registerOutputs({});
  }
}

export interface WatchArgs {
  host: Target;
  places: readonly Place[];
  after?: readonly Resource[];
}

const rules = ['alerts.yaml', 'centres.yaml'] as const;

/** Prometheus with the alert rules, at the witness: it sees a site go. */
export class Watch extends ComponentResource {
  constructor(name: string, { host, places }: WatchArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Watch', name, {}, opts);
    const hosts = places.flatMap((place) => place.hosts.map((one) => ({ ...one, place: place.name })));
    service(this, name, {
      ...{ host, packages: ['prometheus'], unit: 'prometheus.service' },
      files: [
        { path: '/etc/prometheus/prometheus.yml', content: prometheusSettings(hosts) },
        ...rules.map((file) => ({ path: `/etc/prometheus/rules/${file}`, content: ruleFile(file) })),
      ],
    });
    this.registerOutputs({});
  }
}

const ruleFile = (file: (typeof rules)[number]): string =>
  readFileSync(new URL(`../../../ops/prometheus/${file}`, import.meta.url), 'utf8');
