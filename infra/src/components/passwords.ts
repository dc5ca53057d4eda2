import { ComponentResource, type ComponentResourceOptions, type Output } from '@pulumi/pulumi';
import { Secret } from './resources.ts';

/** Passwords of the database's roles: random, in the state as secrets, known to no person. */
export class Passwords extends ComponentResource {
  readonly superuser: Output<string>;
  readonly replication: Output<string>;
  readonly rewind: Output<string>;
  readonly hub: Output<string>;

  constructor(name: string, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Passwords', name, {}, opts);
    const make = (one: string) => new Secret(`${name}-${one}`, { name: one }, { parent: this }).value;
    this.superuser = make('superuser');
    this.replication = make('replication');
    this.rewind = make('rewind');
    this.hub = make('hub');
    this.registerOutputs({});
  }
}
