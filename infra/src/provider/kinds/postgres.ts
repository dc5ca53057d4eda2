import { z } from 'zod';
import { quote } from '../../ssh/quote.ts';
import type { Kind } from '../kind.ts';

const word = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/, 'a name in small letters');

/** psql as postgres at whichever host may be written to; the way there stands in a service file of the program's. */
const onPrimary =
  "runuser -u postgres -- env PGSERVICEFILE=/etc/motcua/pg_service.conf psql -XAtq -v ON_ERROR_STOP=1 'service=primary'";
/** A host that was made anew knows no way yet, and says so by saying nothing. */
const ifWay = '[ -e /etc/motcua/pg_service.conf ] || exit 0';
/** psql as postgres at this very host. */
const here = 'runuser -u postgres -- psql -XAtq -v ON_ERROR_STOP=1 -d postgres';
/**
 * The server of this host listens there. One that has its data and does not run is drift of its unit, and says nothing of
 * its settings; without data there is nothing that could have one.
 */
const ifServer = `[ -S /var/run/postgresql/.s.PGSQL.5432 ] || { [ ! -e /var/lib/postgresql/15/main/PG_VERSION ] || echo stopped; exit 0; }`;

const role = z.strictObject({
  role: word,
  password: z.string().regex(/^[0-9a-zA-Z-]{16,128}$/, 'letters, digits and hyphens, 16 at least'),
  replication: z.boolean().default(false),
  /** Further roles it belongs to, in order of the alphabet. */
  memberOf: z.array(word).default([]),
});
type Role = z.infer<typeof role>;

/** A role that may log in, of the cluster and not of one host. Its password is read back by trying it. */
export const postgresRole: Kind<Role> = {
  inputs: role,
  naming: (declared) => `role/${declared.role}`,
  named: (name) => ({ role: name.replace(/^role\//, ''), password: 'unknown-unknown' }),
  replacedBy: ['role'],
  read: async (remote, declared) => {
    const script = `IFS= read -r password
${onPrimary} -c "select rolcanlogin, rolreplication, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls, (select coalesce(string_agg(g.rolname, ',' order by g.rolname), '') from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) from pg_roles r where rolname = '${declared.role}'"
echo
PGPASSWORD="$password" PGSERVICEFILE=/etc/motcua/pg_service.conf psql -XAtq 'service=primary user=${declared.role} dbname=postgres' -c "select 'in'" 2>&1 || true`;
    return parseRole(declared, await remote({ script, input: `${declared.password}\n` }));
  },
  apply: async (remote, declared) => {
    const grants = declared.memberOf.map((group) => `grant ${group} to ${declared.role};`).join('\n');
    const flags = `login nosuperuser nocreaterole nocreatedb nobypassrls ${declared.replication ? '' : 'no'}replication`;
    const sql = `do $$ begin if not exists (select from pg_roles where rolname = '${declared.role}') then create role ${declared.role}; end if; end $$;
alter role ${declared.role} ${flags} password '${declared.password}';
do $$ declare g text; begin for g in select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where u.rolname = '${declared.role}' loop execute format('revoke %I from ${declared.role}', g); end loop; end $$;
${grants}
`;
    // A password in a statement would stand in the log.
    await remote({
      script: `${onPrimary} -f -`,
      input: `set log_statement = 'none';\nset log_min_duration_statement = -1;\n${sql}`,
    });
    return undefined;
  },
  remove: async (remote, declared) => {
    await remote({ script: `${onPrimary} -c 'drop role if exists ${declared.role}' || true` });
  },
};

/** What the cluster says of a role, and whether its password is the declared one; null when there is none. */
export function parseRole(declared: Role, answer: string): Role | null {
  const [line = '', ...rest] = answer.split('\n');
  const [login, replication, powers, groups = ''] = line.trim().split('|');
  if (login === undefined || replication === undefined || powers === undefined) return null;
  const sound = login === 't' && powers === 'f' && rest.some((text) => text.trim() === 'in');
  return {
    role: declared.role,
    password: sound ? declared.password : 'altered-altered-altered'.replaceAll('-', ''),
    replication: replication === 't',
    memberOf: groups.split(',').filter((name) => name !== ''),
  };
}

const database = z.strictObject({ database: word, owner: word });
type Database = z.infer<typeof database>;

/** A database of the cluster. It is never dropped by the program: what is in it is worth more than tidiness. */
export const postgresDatabase: Kind<Database> = {
  inputs: database,
  naming: (declared) => `database/${declared.database}`,
  named: (name) => ({ database: name.replace(/^database\//, ''), owner: 'postgres' }),
  replacedBy: ['database'],
  read: async (remote, declared) => {
    const sql = `select r.rolname from pg_database d join pg_roles r on r.oid = d.datdba where datname = '${declared.database}'`;
    const owner = (await remote({ script: `${ifWay}\n${onPrimary} -c ${quote(sql)}` })).trim();
    return owner === '' ? null : { database: declared.database, owner };
  },
  apply: async (remote, { database: name, owner }) => {
    const exists = `${onPrimary} -c "select 1 from pg_database where datname = '${name}'"`;
    const script = `set -eu
[ "$(${exists})" = 1 ] || ${onPrimary} -c 'create database ${name}'
${onPrimary} -c 'alter database ${name} owner to ${owner}' -c 'revoke connect on database ${name} from public'`;
    await remote({ script });
    return undefined;
  },
  remove: async () => undefined,
};

const setting = z.strictObject({ setting: word, value: z.string() });
type Setting = z.infer<typeof setting>;

/** A setting of the server on this host, as SHOW gives it; held in postgresql.auto.conf, where ALTER SYSTEM of people goes too. */
export const postgresSetting: Kind<Setting> = {
  inputs: setting,
  naming: (declared) => `setting/${declared.setting}`,
  named: (name) => ({ setting: name.replace(/^setting\//, ''), value: '' }),
  replacedBy: ['setting'],
  read: async (remote, declared) => {
    const script = `${ifServer}\nprintf 'is '\n${here} -c 'show ${declared.setting}'`;
    const said = await remote({ script });
    if (said.trim() === 'stopped') return declared;
    const [, value] = /^is (.*)/m.exec(said) ?? [];
    return value === undefined ? null : { setting: declared.setting, value };
  },
  apply: async (remote, { setting: name, value }) => {
    const literal = `'${value.replaceAll("'", "''")}'`;
    // A server that has just been started, or is still copied from the other site, is waited for.
    const script = `set -eu
for n in $(seq 1 60); do ${here} -c 'select 1' >/dev/null 2>&1 && break; sleep 1; done
${here} -c ${quote(`alter system set ${name} = ${literal}`)} -c 'select pg_reload_conf()' >/dev/null
for n in 1 2 3 4 5 6 7 8 9 10; do [ "$(${here} -c 'show ${name}')" = ${quote(value)} ] && exit 0; sleep 0.5; done
echo ${quote(`${name} is not ${value} after a reload`)} >&2
exit 1`;
    await remote({ script, timeout: 120_000 });
    return undefined;
  },
  remove: async (remote, { setting: name }) => {
    await remote({ script: `${here} -c 'alter system reset ${name}' -c 'select pg_reload_conf()' || true` });
  },
};
