import { ExpectedError, type GrantRow, roles } from '@motcua/contract';

/** `it@00364` is a role over a unit and what is below it, `it` alone over the whole installation. */
export function parseGrant(text: string): GrantRow {
  const at = text.indexOf('@');
  const name = at === -1 ? text : text.slice(0, at);
  const role = roles.find((known) => known === name);
  const unit = at === -1 ? null : text.slice(at + 1);
  if (role === undefined || unit === '')
    throw new ExpectedError('E_CHOICE_INVALID', {
      where: '--role',
      value: text.slice(0, 60),
      choices: roles.join(', '),
    });
  return { role, unit };
}
