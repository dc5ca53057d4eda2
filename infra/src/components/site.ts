import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi';
import type { Place, Stack } from '../stack/stack-file.ts';
import { Host } from './host.ts';

export interface SiteArgs {
  stack: Stack;
  place: Place;
}

/** One place with its hosts: a site or the witness, by its role. */
export class Site extends ComponentResource {
  readonly hosts: readonly Host[];

  constructor(name: string, { stack, place }: SiteArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Site', name, {}, opts);
    this.hosts = place.hosts.map((host) => new Host(host.name, { stack, place, host }, { parent: this }));
    this.registerOutputs({});
  }
}
