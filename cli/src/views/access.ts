import type { AccountRow, ApiTokenResponse, ApiTokenRow, GrantRow, WhoAmI, Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { formatInstant } from '../render/cell.ts';
import { factsView, table } from '../render/view.ts';
import type { ContextRow } from '../services/contexts.ts';
import type { LoggedIn } from '../services/login.ts';
import type { Session } from '../session.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { talkTexts } from '../texts/talk.ts';

const grantsText = (grants: readonly GrantRow[]): string =>
  grants.map(({ role, unit }) => (unit === null ? role : `${role}@${unit}`)).join(', ');

/** Something was done, and one sentence says so. */
export const sentence = (data: object, words: Words): Answer => ({
  data,
  view: { simulated: false, sections: [{ is: 'lines', lines: [words] }] },
});

/** Who is logged in where. */
export const loginAnswer = (data: LoggedIn): Answer => ({
  data,
  view: factsView([
    { words: heads.account, value: data.name },
    { words: heads.hub, value: data.hub },
    { words: heads.context, value: data.context },
    { words: heads.expiresAt, value: data.expiresAt, type: 'instant' },
  ]),
});

/** Who asks, and what they may do. */
export const whoAmIAnswer = (data: WhoAmI): Answer => ({
  data,
  view: factsView([
    { words: heads.account, value: data.name },
    { words: heads.id, value: data.id },
    { words: heads.roles, value: grantsText(data.grants) },
    { words: heads.permissions, value: data.permissions.join(', ') },
  ]),
});

/** Accounts with their roles. */
export const accountsAnswer = (data: { users: AccountRow[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<AccountRow>({
        rows: data.users,
        columns: [
          { key: 'name', words: heads.account, keep: true, value: ({ name }) => name },
          { key: 'display', words: heads.name, value: ({ display }) => display },
          { key: 'grants', words: heads.roles, keep: true, value: ({ grants }) => grantsText(grants) },
          { key: 'oneTimeCode', words: heads.oneTimeCode, value: ({ oneTimeCode }) => oneTimeCode },
          { key: 'disabledAt', words: heads.disabledAt, type: 'instant', value: ({ disabledAt }) => disabledAt },
          {
            key: 'createdAt',
            words: heads.createdAt,
            type: 'instant',
            value: ({ createdAt }) => createdAt,
            wide: true,
          },
        ],
      }),
    ],
  },
});

/** Tokens of programs. */
export const apiTokensAnswer = (data: { tokens: ApiTokenRow[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<ApiTokenRow>({
        rows: data.tokens,
        columns: [
          { key: 'id', words: heads.number, type: 'number', value: ({ id }) => id },
          { key: 'name', words: heads.name, value: ({ name }) => name },
          { key: 'owner', words: heads.account, keep: true, value: ({ owner }) => owner },
          { key: 'permissions', words: heads.permissions, value: ({ permissions }) => permissions?.join(', ') ?? null },
          { key: 'expiresAt', words: heads.expiresAt, type: 'instant', value: ({ expiresAt }) => expiresAt },
          { key: 'revokedAt', words: heads.revokedAt, type: 'instant', value: ({ revokedAt }) => revokedAt },
        ],
      }),
    ],
  },
});

/** A token alone on stdout, so that it can go straight into a file; it is told once. */
export function apiTokenAnswer(data: ApiTokenResponse, { tell }: Pick<Session, 'tell'>): Answer {
  tell(talkTexts.apiToken, { id: data.id, name: data.name, expiresAt: formatInstant(data.expiresAt) });
  return { data, view: { simulated: false, sections: [], text: `${data.token}\n` } };
}

/** The hubs that the user gave names. */
export const contextsAnswer = (data: { contexts: ContextRow[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<ContextRow>({
        rows: data.contexts,
        columns: [
          { key: 'current', words: heads.current, value: ({ current }) => current },
          { key: 'name', words: heads.context, keep: true, value: ({ name }) => name },
          { key: 'hub', words: heads.hub, keep: true, value: ({ hub, data }) => hub ?? data },
        ],
      }),
    ],
  },
});
