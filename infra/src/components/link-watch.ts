import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import type { Member } from '../calc/etcd.ts';
import { boundedOneShot, throughputTimer } from '../calc/link-units.ts';
import { pathEchoes } from '../calc/path-echoes.ts';
import { pathScript } from '../calc/path-script.ts';
import { throughputPlan } from '../calc/throughput-plan.ts';
import { throughputScript } from '../calc/throughput-script.ts';
import { timer } from '../calc/units.ts';
import type { Target } from '../ssh/target.ts';
import type { Stack } from '../stack/stack-file.ts';
import { service } from './service.ts';

export interface LinkWatchArgs {
  host: Target;
  /** The two with a database, in one order everywhere. */
  sites: readonly Member[];
  paths: Stack['paths'];
  /** What has to be there first: the database of this site. */
  after: readonly Resource[];
}

/** What a site's host measures of the way to the other: each path apart, and how much comes through. */
export class LinkWatch extends ComponentResource {
  readonly #args: LinkWatchArgs;

  constructor(name: string, args: LinkWatchArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:LinkWatch', name, {}, opts);
    this.#args = args;
    this.#paths(name);
    this.#throughput(name);
    this.registerOutputs({});
  }

  #paths(name: string): void {
    const { host, sites, paths } = this.#args;
    const echoes = pathEchoes(paths, { self: host, sites });
    if (echoes.length === 0) return;
    const description = 'Each path to the other site, measured apart';
    const timed = timer({ description, when: 15 });
    this.#unit(name, { base: 'motcua-paths', description, script: pathScript(echoes), deadline: 12, timed });
  }

  #throughput(name: string): void {
    const { host, sites, paths } = this.#args;
    const plan = throughputPlan(paths);
    const other = sites.find((site) => site.name !== host.name);
    if (plan === null || other === undefined) return;
    const description = 'Throughput from the other site';
    const turn = sites.findIndex((site) => site.name === host.name);
    const timed = throughputTimer(description, turn);
    const script = throughputScript({ self: host, other, plan });
    this.#unit(name, { base: 'motcua-link-throughput', description, script, deadline: 90, timed });
  }

  #unit(name: string, { base, script, timed, ...rest }: Unit): void {
    const { host, after } = this.#args;
    const command = `/usr/local/sbin/${base}`;
    service(this, `${name}-${base}`, {
      ...{ host, packages: [], unit: `${base}.timer`, after },
      files: [
        { path: command, content: script, mode: '0755' },
        { path: `/etc/systemd/system/${base}.service`, content: boundedOneShot({ command, ...rest }) },
        { path: `/etc/systemd/system/${base}.timer`, content: timed },
      ],
    });
  }
}

interface Unit {
  base: string;
  description: string;
  script: string;
  deadline: number;
  timed: string;
}
