import { randomBytes } from 'node:crypto';
import type { Session } from '../session.ts';
import { talkTexts } from '../texts/talk.ts';
import { anything } from './anything.ts';
import { askSecret } from './ask-secret.ts';
import { connect, type HubFlags } from './connect.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 random bits (RFC 4226, 4) as authenticator programs want them: 32 letters of base32. */
const makeSecret = (): string => [...randomBytes(32)].map((byte) => letters[byte & 31]).join('');

interface Flags extends HubFlags {
  off: boolean;
  'password-file'?: string | undefined;
  'code-file'?: string | undefined;
}

/** Has a one-time code asked for at every login, or no longer. A new secret is shown once, for an authenticator program. */
export async function setOneTimeCode(session: Session, flags: Flags): Promise<object> {
  const hub = await connect(session, flags);
  const prompt = { file: flags['password-file'], prompt: talkTexts.askPassword, flag: '--password-file' };
  const password = await askSecret(session, prompt);
  const secret = flags.off ? null : makeSecret();
  if (secret !== null) {
    const uri = `otpauth://totp/Motcua?secret=${secret}&issuer=Motcua`;
    session.tell(talkTexts.newCodeSecret, { secret, uri });
  }
  const asked = { file: flags['code-file'], prompt: talkTexts.askCode, flag: '--code-file' };
  const code = (await askSecret(session, asked)).trim();
  return hub.put('/v1/whoami/one-time-code', { password, secret, code }, anything);
}
