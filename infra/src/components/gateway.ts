import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import type { Member } from '../calc/etcd.ts';
import { haproxy } from '../calc/haproxy.ts';
import { alwaysThere } from '../calc/units.ts';
import type { Target } from '../ssh/target.ts';
import type { SystemdUnit } from './resources.ts';
import { service } from './service.ts';

export interface GatewayArgs {
  host: Target;
  sites: readonly Member[];
  after: readonly Resource[];
}

/** A site's door to the database: to whoever may be written to now. */
export class Gateway extends ComponentResource {
  readonly unit: SystemdUnit;

  constructor(name: string, { host, sites, after }: GatewayArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Gateway', name, {}, opts);
    this.unit = service(this, name, {
      ...{ host, packages: ['haproxy'], unit: 'haproxy.service', after, changes: 'reload' },
      files: [
        { path: '/etc/haproxy/haproxy.cfg', content: haproxy(sites) },
        { path: '/etc/systemd/system/haproxy.service.d/motcua.conf', content: alwaysThere() },
      ],
    });
    this.registerOutputs({});
  }
}
