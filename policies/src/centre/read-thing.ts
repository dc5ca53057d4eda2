import type { Thing } from './rule.ts';

/** A file on a host, as far as it is declared; its text is null while nobody knows it. */
export interface DeclaredFile {
  host: string;
  path: string;
  text: string | null;
  mode: string;
  secret: boolean;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The name of the host that a thing stands on. */
export const hostOf = ({ props }: Thing): string => textOf(Reflect.get(Object(props.host), 'name'));

/** The file that a thing is; null when it is something else. */
export function fileOf(thing: Thing): DeclaredFile | null {
  const { type, props, secretKeys, unknownKeys } = thing;
  if (type !== 'motcua:host:File') return null;
  return {
    host: hostOf(thing),
    path: textOf(props.path),
    text: unknownKeys.includes('content') ? null : textOf(props.content),
    mode: textOf(props.mode) || '0644',
    secret: secretKeys.includes('content'),
  };
}

/** Every declared file whose path is of the pattern. */
export const filesAt = (things: readonly Thing[], pattern: RegExp): DeclaredFile[] =>
  things.flatMap((thing) => {
    const file = fileOf(thing);
    return file !== null && pattern.test(file.path) ? [file] : [];
  });

/** The ruleset that a thing is; null when it is no firewall or not known yet. */
export const rulesetOf = ({ type, props, unknownKeys }: Thing): string | null =>
  type !== 'motcua:host:Firewall' || unknownKeys.includes('ruleset') ? null : textOf(props.ruleset);

/** Where the configuration of each program stands. */
export const configPaths = {
  patroni: /patroni[^/]*(\/[^/]+)?\.ya?ml$/,
  etcd: /\/etcd(\.[a-z]+)*$|\/etcd\/[^/]+$/,
  pgbackrest: /pgbackrest[^/]*\.conf$|pgbackrest\/.*\.conf$/,
  mosquitto: /mosquitto.*\.conf$/,
  haproxy: /haproxy.*\.cfg$/,
  sshd: /\/ssh\/sshd_config(\.d\/[^/]+)?$/,
  journal: /journald\.conf(\.d\/[^/]+)?$/,
  prometheus: /prometheus.*\.ya?ml$/,
  updates: /apt\.conf\.d\/[^/]*unattended[^/]*$/,
} as const;
