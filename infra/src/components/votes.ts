import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import { etcdEnvironment, type Member } from '../calc/etcd.ts';
import { etcdJoin, etcdJoinUnit } from '../calc/etcd-join.ts';
import { alwaysThere } from '../calc/units.ts';
import type { Target } from '../ssh/target.ts';
import { File, Package, type SystemdUnit } from './resources.ts';
import { service } from './service.ts';
import type { Trust } from './trust.ts';

export interface VoteArgs {
  host: Target;
  members: readonly Member[];
  trust: Trust;
  root: Resource;
}

/** One vote: a member of etcd. Three in three places decide who may write, and two of them can. */
export class Vote extends ComponentResource {
  readonly unit: SystemdUnit;

  constructor(name: string, { host, members, trust, root }: VoteArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Vote', name, {}, opts);
    const server = new Package(`${name}-etcd-server`, { host, package: 'etcd-server' }, { parent: this });
    const certificate = trust.certificate({ host, name: 'etcd', owner: 'etcd', after: [server, root] });
    const joining = this.#joining(name, { host, members });
    this.unit = service(this, name, {
      ...{ host, packages: ['etcd-client'], unit: 'etcd.service', after: [server, certificate, ...joining] },
      files: [
        { path: '/etc/default/etcd', content: etcdEnvironment(members, host) },
        { path: '/etc/systemd/system/etcd.service.d/motcua.conf', content: alwaysThere() },
      ],
      restartOn: { certificate: certificate.serial },
    });
    this.registerOutputs({});
  }

  /** How it comes back without its data. It counts at the next start, and is no reason for one. */
  #joining(name: string, { host, members }: Pick<VoteArgs, 'host' | 'members'>): File[] {
    const script = '/usr/local/sbin/motcua-etcd-join';
    return [
      { path: script, content: etcdJoin(members, host), mode: '0755' },
      { path: '/etc/systemd/system/etcd.service.d/motcua-join.conf', content: etcdJoinUnit(script) },
    ].map((file) => new File(`${name}${file.path}`, { host, ...file }, { parent: this }));
  }
}
