/** Why a password may not be used; the codes have their words in the table of errors. */
export type PasswordProblem = 'too-short' | 'too-long' | 'has-name' | 'too-simple' | 'common';

const shortest = 12;
const longest = 256;

/** What people choose first; the rest is kept out by length and variety. Compared without digits and signs at the ends. */
const common = new Set([
  'password',
  'matkhau',
  'mậtkhẩu',
  'qwertyuiop',
  'administrator',
  'motcua',
  'mộtcửa',
  'hanoi',
  'hànội',
  'vietnam',
  'việtnam',
  'iloveyou',
  'anhyeuem',
  'letmein',
  'welcome',
]);

/**
 * Why a password may not be used; null when it may. NIST SP 800-63B 5.1.1.2: length before everything, no rules about
 * kinds of characters, a list of what is common.
 */
export function passwordProblem(password: string, account: string): PasswordProblem | null {
  const text = password.normalize('NFC').toLowerCase();
  const letters = [...text];
  if (letters.length < shortest) return 'too-short';
  if (password.length > longest) return 'too-long';
  if (account.length >= 3 && text.includes(account.normalize('NFC').toLowerCase())) return 'has-name';
  if (new Set(letters).size < 5 || isRun(letters)) return 'too-simple';
  const core = text.replace(/\s+/g, '').replace(/^[\d\p{P}\p{S}]+|[\d\p{P}\p{S}]+$/gu, '');
  return core === '' || common.has(core) ? 'common' : null;
}

/** `abcdefgh...` and `87654321...`: each character follows the one before. */
function isRun(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
