import type { TokenResponse } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { formatInstant } from '../render/cell.ts';
import type { Session } from '../session.ts';
import { talkTexts } from '../texts/talk.ts';

/** A token alone on stdout, so that it can go straight into a file; what it is for is told on stderr. */
export function tokenAnswer(data: TokenResponse, { tell }: Pick<Session, 'tell'>): Answer {
  const { token, unit, uses, expiresAt } = data;
  tell(talkTexts.token, { unit, uses, expiresAt: formatInstant(expiresAt) });
  return { data, view: { simulated: false, sections: [], text: `${token}\n` } };
}
