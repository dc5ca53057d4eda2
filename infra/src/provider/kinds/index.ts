import { z } from 'zod';
import { hostInput } from '../host-input.ts';
import type { Kind, Props } from '../kind.ts';
import { archive } from './archive.ts';
import { certificate } from './certificate.ts';
import { command } from './command.ts';
import { file } from './file.ts';
import { firewall } from './firewall.ts';
import { material } from './material.ts';
import { debianPackage } from './package.ts';
import { postgresDatabase, postgresRole, postgresSetting } from './postgres.ts';
import { systemdUnit } from './systemd-unit.ts';
import { user } from './user.ts';

/** Every kind of resource by its type in the program. */
const kinds = {
  'motcua:host:File': file,
  'motcua:host:Package': debianPackage,
  'motcua:host:SystemdUnit': systemdUnit,
  'motcua:host:User': user,
  'motcua:host:Firewall': firewall,
  'motcua:host:Command': command,
  'motcua:host:Certificate': certificate,
  'motcua:host:Archive': archive,
  'motcua:host:Material': material,
  'motcua:host:PostgresRole': postgresRole,
  'motcua:host:PostgresDatabase': postgresDatabase,
  'motcua:host:PostgresSetting': postgresSetting,
} as const;
export type KindName = keyof typeof kinds;

/** Any kind, where only the table knows which. */
export type AnyKind = Kind<Props>;

/** The type of a resource stands in its URN: `urn:pulumi:stack::project::parent$type::name`. */
export const typeOf = (urn: string): string => urn.split('::')[2]?.split('$').at(-1) ?? '';

/** Whether a resource is of a kind of this table. */
export const isOurs = (urn: string): boolean => Object.hasOwn(kinds, typeOf(urn));

/** The kind of a resource. */
export function kindOf(urn: string): AnyKind {
  const type = typeOf(urn);
  if (!Object.hasOwn(kinds, type)) throw new Error(`there is no resource type ${type}`);
  return kinds[type as KindName] as unknown as AnyKind;
}

const hostOnly = z.looseObject({ host: hostInput });

/** Host and inputs of a resource, checked; every problem by its key otherwise. */
export function checkProps(kind: AnyKind, props: Props) {
  const { host, ...rest } = props;
  const where = hostOnly.safeParse({ host });
  const what = kind.inputs.safeParse(rest);
  if (where.success && what.success) return { ok: true as const, host: where.data.host, inputs: what.data };
  const issues = [...(where.error?.issues ?? []), ...(what.error?.issues ?? [])];
  return { ok: false as const, issues: issues.map(({ path, message }) => ({ key: path.join('.'), reason: message })) };
}
