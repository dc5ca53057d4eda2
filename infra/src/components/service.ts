import type { ComponentResource, CustomResourceOptions, Input, Resource } from '@pulumi/pulumi';
import { fingerprint } from '../calc/fingerprint.ts';
import type { Target } from '../ssh/target.ts';
import { File, Package, SystemdUnit } from './resources.ts';

interface ServiceFile {
  path: string;
  content: string;
  mode?: string;
  owner?: string;
  group?: string;
}

export interface ServiceArgs {
  host: Target;
  /** Packages it comes from. */
  packages: readonly string[];
  unit: string;
  files?: readonly ServiceFile[];
  /** What has to be there first. */
  after?: readonly Resource[];
  /** What it also starts anew for, beside its files. */
  restartOn?: Readonly<Record<string, Input<string>>>;
  /** How it takes up changes. */
  changes?: 'restart' | 'reload';
  /** A host that is given back keeps it: without it nobody gets in any more. */
  keep?: boolean;
}

/** Packages, their files, and a unit, which takes up changes of them. Each file's name in the stack is its path. */
export function service(parent: ComponentResource, name: string, args: ServiceArgs): SystemdUnit {
  const { host, packages, unit, files = [], after = [], restartOn = {}, changes = 'restart', keep = false } = args;
  const opts: CustomResourceOptions = { parent, retainOnDelete: keep };
  const installed = packages.map((one) => new Package(`${name}-${one}`, { host, package: one }, opts));
  const needs = [...installed, ...after];
  const written = files.map((file) => new File(`${name}${file.path}`, { host, ...file }, { parent, dependsOn: needs }));
  const marks = Object.fromEntries(files.map(({ path, content }) => [path, fingerprint(content)]));
  const unitArgs = { host, unit, restartOn: { ...marks, ...restartOn }, changes };
  return new SystemdUnit(`${name}-${unit}`, unitArgs, { ...opts, dependsOn: [...needs, ...written] });
}
