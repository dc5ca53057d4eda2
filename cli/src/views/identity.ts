import type { EnrolTokenRow, PendingAgentRow } from '@motcua/contract';
import type { AuthorityRow } from '@motcua/hub';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import {
  identityHeads,
  pendingStateTexts,
  roleTexts,
  identityTexts as texts,
  tokenStateTexts,
  whyTexts,
} from '../texts/identity.ts';

/** PCs that ask to be let in again. */
export const pendingAnswer = (data: { pending: PendingAgentRow[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<PendingAgentRow>({
        rows: data.pending,
        columns: [
          { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
          { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
          { key: 'state', words: heads.state, value: ({ state }) => pendingStateTexts[state] },
          { key: 'why', words: heads.reason, value: ({ why }) => whyTexts[why] },
          { key: 'agent', words: heads.agent, keep: true, value: ({ agent }) => agent },
          { key: 'sameHardware', words: identityHeads.sameHardware, value: ({ sameHardware }) => sameHardware },
          { key: 'resembles', words: identityHeads.resembles, value: ({ resembles }) => resembles.join(', ') },
          { key: 'hostname', words: heads.hostname, value: ({ hostname }) => hostname },
          { key: 'address', words: heads.address, value: ({ address }) => address },
          { key: 'askedAt', words: identityHeads.asked, type: 'instant', value: ({ askedAt }) => askedAt },
          { key: 'decidedBy', words: heads.who, value: ({ decidedBy }) => decidedBy, wide: true },
        ],
        empty: texts.nobodyAsks,
      }),
    ],
  },
});

/** Whether a token can still be used, by this moment; where more than one thing ended it, the first that a person did. */
export function tokenState({ revokedAt, usesLeft, expiresAt }: EnrolTokenRow, now: Date): keyof typeof tokenStateTexts {
  if (revokedAt !== null) return 'revoked';
  if (usesLeft < 1) return 'used';
  return Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'good';
}

/** Enrolment tokens. */
export const enrolTokensAnswer = (data: { tokens: EnrolTokenRow[] }, now: Date): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<EnrolTokenRow>({
        rows: data.tokens,
        columns: [
          { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
          { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
          { key: 'state', words: heads.state, keep: true, value: (row) => tokenStateTexts[tokenState(row, now)] },
          { key: 'usesLeft', words: identityHeads.usesLeft, type: 'number', value: ({ usesLeft }) => usesLeft },
          { key: 'uses', words: identityHeads.uses, type: 'number', value: ({ uses }) => uses },
          { key: 'networks', words: identityHeads.networks, value: ({ networks }) => networks?.join(', ') ?? null },
          { key: 'expiresAt', words: heads.expiresAt, type: 'instant', value: ({ expiresAt }) => expiresAt },
          { key: 'revokedAt', words: heads.revokedAt, type: 'instant', value: ({ revokedAt }) => revokedAt },
          { key: 'madeBy', words: identityHeads.madeBy, value: ({ madeBy }) => madeBy, wide: true },
        ],
        empty: texts.noTokens,
      }),
    ],
  },
});

/** The authorities of an installation. */
export const authorityAnswer = (data: { authorities: AuthorityRow[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<AuthorityRow>({
        rows: data.authorities,
        columns: [
          { key: 'role', words: heads.state, value: ({ role }) => roleTexts[role] },
          { key: 'sha256', words: identityHeads.fingerprint, keep: true, value: ({ sha256 }) => sha256 },
          { key: 'validTo', words: heads.expiresAt, type: 'instant', value: ({ validTo }) => validTo },
          { key: 'encrypted', words: identityHeads.encrypted, value: ({ encrypted }) => encrypted },
          { key: 'agents', words: heads.agents, type: 'number', value: ({ agents }) => agents },
        ],
      }),
    ],
  },
});
