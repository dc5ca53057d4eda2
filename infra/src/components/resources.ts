import { CustomResource, type CustomResourceOptions, type Input, type Inputs, type Output } from '@pulumi/pulumi';
import type { KindName } from '../provider/kinds/index.ts';
import type { MadeName } from '../provider/made/index.ts';
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
  changes?: 'restart' | 'reload';
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
  expect: Input<string>;
  remove?: string;
  input?: Input<string>;
}
export class Command extends HostResource {
  constructor(name: string, args: CommandArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:Command', { name, args: { ...args }, opts });
  }
}

export interface CertificateArgs extends OnHost {
  path: string;
  keyPath: string;
  authority: Input<string>;
  authorityKey: Input<string>;
  commonName: string;
  names: string[];
  addresses: string[];
  days?: number;
  owner: string;
  group: string;
}
export class Certificate extends HostResource {
  /** Changes with each renewal: what uses the certificate has to read it again. */
  declare readonly serial: Output<string>;

  constructor(name: string, args: CertificateArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:Certificate', { name, args: { ...args, serial: undefined }, opts });
  }
}

export interface ArchiveArgs extends OnHost {
  folder: string;
  source: string;
  sha256: string;
}
export class Archive extends HostResource {
  constructor(name: string, args: ArchiveArgs, opts: CustomResourceOptions = {}) {
    super('motcua:host:Archive', { name, args: { ...args }, opts });
  }
}

export interface MaterialArgs extends OnHost {
  name: string;
  print: string;
  make?: string;
  restore?: string;
}
export class Material extends HostResource {
  declare readonly content: Output<string>;

  constructor(name: string, args: MaterialArgs, opts: CustomResourceOptions = {}) {
    const secret = { ...opts, additionalSecretOutputs: ['content'] };
    super('motcua:host:Material', { name, args: { ...args, content: undefined }, opts: secret });
  }
}

export class PostgresRole extends HostResource {
  constructor(
    name: string,
    args: OnHost & { role: string; password: Input<string> },
    opts: CustomResourceOptions = {},
  ) {
    super('motcua:host:PostgresRole', { name, args: { ...args }, opts });
  }
}

export class PostgresDatabase extends HostResource {
  constructor(name: string, args: OnHost & { database: string; owner: string }, opts: CustomResourceOptions = {}) {
    super('motcua:host:PostgresDatabase', { name, args: { ...args }, opts });
  }
}

export class PostgresSetting extends HostResource {
  constructor(name: string, args: OnHost & { setting: string; value: string }, opts: CustomResourceOptions = {}) {
    super('motcua:host:PostgresSetting', { name, args: { ...args }, opts });
  }
}

/** What is made once and stands in the state only. */
abstract class MadeResource extends CustomResource {
  constructor(type: MadeName, { name, args, opts }: { name: string; args: Inputs; opts: CustomResourceOptions }) {
    super(type, name, args, opts);
  }
}

export class CertificateAuthority extends MadeResource {
  declare readonly cert: Output<string>;
  declare readonly key: Output<string>;

  constructor(name: string, args: { name: string }, opts: CustomResourceOptions = {}) {
    const secret = { ...opts, additionalSecretOutputs: ['key'] };
    super('motcua:pki:CertificateAuthority', {
      name,
      args: { ...args, cert: undefined, key: undefined },
      opts: secret,
    });
  }
}

export class Secret extends MadeResource {
  declare readonly value: Output<string>;

  constructor(name: string, args: { name: string }, opts: CustomResourceOptions = {}) {
    const secret = { ...opts, additionalSecretOutputs: ['value'] };
    super('motcua:pki:Secret', { name, args: { ...args, value: undefined }, opts: secret });
  }
}
