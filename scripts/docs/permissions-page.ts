import { type Permission, permissionRows, permissions, roles } from '@motcua/contract';
import { commandPermissions } from '../../cli/src/permissions.ts';
import { routes } from '../../hub/src/api/routes.ts';

/** Every permission with the roles that carry it, the routes that ask for it and the commands that need it. */
export function permissionsPage(): string {
  const rows = permissions.map((permission) => {
    const of = routes.filter((route) => route.permission === permission);
    const asked = of.map(({ method, url }) => `\`${method} ${url}\``).join('<br>');
    return `| \`${permission}\` | ${permissionRows[permission].words.vi} | ${permissionRows[permission].words.en} | ${carried(permission)} | ${asked} | ${neededBy(permission)} |`;
  });
  const open = routes.filter(({ permission }) => !(permissions as readonly string[]).includes(permission));
  return [
    '# Permissions',
    '',
    'Generated from `contract/src/access`, `hub/src/api/routes.ts` and `cli/src/permissions.ts`. A role holds over the units it was given for.',
    '',
    '| permission | tiếng Việt | English | roles | routes | commands |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Routes that ask for no permission',
    '',
    ...open.map(({ method, url, permission }) => `- \`${method} ${url}\`: ${permission}`),
    '',
    '## Commands that need none',
    '',
    `- on this machine alone: ${withNeeds('local')}`,
    `- answered by a hub to anybody, or by a token or certificate of its own: ${withNeeds('none')}`,
    '',
  ].join('\n');
}

const carried = (permission: Permission) =>
  roles.filter((role) => (permissionRows[permission].roles as readonly string[]).includes(role)).join(', ');

const neededBy = (permission: Permission) =>
  Object.entries(commandPermissions)
    .filter(([, needs]) => typeof needs !== 'string' && needs.includes(permission))
    .map(([name]) => `\`${name}\``)
    .join(', ');

const withNeeds = (wanted: string) =>
  Object.entries(commandPermissions)
    .filter(([, needs]) => needs === wanted)
    .map(([name]) => `\`${name}\``)
    .join(', ');
