import { ExpectedError } from '@motcua/contract';
import type { AccountTable } from '../store/accounts/tables.ts';
import { verifyPassword } from './password.ts';
import { checkTotp } from './totp.ts';

/** The facts of an account that a login is judged by. */
export type LoginFacts = Pick<
  { [Key in keyof AccountTable]: AccountTable[Key] },
  'password' | 'totp_secret' | 'totp_step' | 'locked_until' | 'disabled_at'
>;

/** What was tried. */
interface Attempt {
  password: string;
  code: string | null;
  now: number;
}

/** A hash of nothing anybody knows: an unknown name costs as much time as a wrong password, and so is not told by it. */
const nobody = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether a login is right, and the step of the one-time code that it used up. Throws E_LOGIN_LOCKED, E_CODE_NEEDED. */
export async function checkLogin(
  facts: LoginFacts | null,
  { password, code, now }: Attempt,
): Promise<{ right: boolean; step: number | null }> {
  const until = facts?.locked_until == null ? 0 : Date.parse(facts.locked_until);
  if (until > now) throw new ExpectedError('E_LOGIN_LOCKED', { seconds: Math.ceil((until - now) / 1000) });
  const fits = await verifyPassword(facts?.password ?? nobody, password);
  if (facts === null || !fits || facts.disabled_at !== null) return { right: false, step: null };
  if (facts.totp_secret === null) return { right: true, step: null };
  if (code === null) throw new ExpectedError('E_CODE_NEEDED');
  const step = checkTotp(facts.totp_secret, code, { now, lastStep: facts.totp_step });
  return { right: step !== null, step };
}
