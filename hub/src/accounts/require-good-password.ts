import { ExpectedError, type Words } from '@motcua/contract';
import { type PasswordProblem, passwordProblem } from './password-rules.ts';

const why: Readonly<Record<PasswordProblem, Words>> = {
  'too-short': { vi: 'ngắn hơn 12 ký tự', en: 'shorter than 12 characters' },
  'too-long': { vi: 'dài hơn 256 ký tự', en: 'longer than 256 characters' },
  'has-name': { vi: 'chứa tên tài khoản', en: 'contains the name of the account' },
  'too-simple': { vi: 'quá đơn giản, dễ đoán', en: 'too simple to be hard to guess' },
  common: { vi: 'là mật khẩu nhiều người dùng', en: 'a password that many people use' },
};

/** Throws E_PASSWORD_WEAK, saying why. */
export function requireGoodPassword(password: string, account: string): void {
  const problem = passwordProblem(password, account);
  if (problem !== null) throw new ExpectedError('E_PASSWORD_WEAK', { why: why[problem].en, whyVi: why[problem].vi });
}
