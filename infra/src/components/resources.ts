import { CustomResource, type CustomResourceOptions, type Input, type Inputs } from '@pulumi/pulumi';
import type { KindName } from '../provider/kinds/index.ts';
import type { Target } from '../ssh/target.ts';

interface OnHost {
  host: Target;
}

/** One thing on a host, of a kind that our provider knows. */
abstract class HostResource extends CustomResource {
  constructor(type: KindName, { name, args, opts }: { name: string; args: Inputs; opts: CustomResourceOptions }) {
    super(type, name, args, opts);
  }
}

export interface FileArgs extends OnHost {
  path: string;
  content: Input<string>;
  mode?: string;
  owner?: string;
  group?: string;
}
export class File extends HostResource {
  constructor(name: string, args: FileArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:File', { name, args: { ...args }, opts });
  }
}

export interface PackageArgs extends OnHost {
  package: string;
  version?: string;
}
export class Package extends HostResource {
  constructor(name: string, args: PackageArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:Package', { name, args: { ...args }, opts });
  }
}

export interface SystemdUnitArgs extends OnHost {
  unit: string;
  enabled?: boolean;
  active?: boolean;
  restartOn?: Record<string, Input<string>>;
}
export class SystemdUnit extends HostResource {
  constructor(name: string, args: SystemdUnitArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:SystemdUnit', { name, args: { ...args }, opts });
  }
}

export interface UserArgs extends OnHost {
  user: string;
  shell?: string;
  groups?: string[];
  keys?: string[];
}
export class User extends HostResource {
  constructor(name: string, args: UserArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:User', { name, args: { ...args }, opts });
  }
}

export interface FirewallArgs extends OnHost {
  ruleset: string;
}
export class Firewall extends HostResource {
  constructor(name: string, args: FirewallArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:Firewall', { name, args: { ...args }, opts });
  }
}

export interface CommandArgs extends OnHost {
  name: string;
  run: string;
  read: string;
  expect: string;
  remove?: string;
  input?: Input<string>;
}
export class Command extends HostResource {
  constructor(name: string, args: CommandArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:Command', { name, args: { ...args }, opts });
  }
}
