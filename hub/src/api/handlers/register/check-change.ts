import { setImmediate as others } from 'node:timers/promises';
import { ExpectedError } from '@motcua/contract';
import { type Installation, openRegister, type Problem, type RegisterChange, registerChecks } from '@motcua/inventory';

/** Rows of one turn of the event loop; whoever reports to the hub meanwhile waits that long at most. */
const atOnce = 2000;

/**
 * The register after changes that find what they say was there, and leave it in order: E_REGISTER_CONFLICT,
 * E_REGISTER_INVALID with everything that would be wrong, up to fifty.
 */
export async function checkChange(
  installation: Installation,
  changes: readonly RegisterChange[],
): Promise<Installation> {
  const register = openRegister(installation);
  for (let at = 0; at < changes.length; at += atOnce) {
    for (const change of changes.slice(at, at + atOnce)) register.take(change);
    await others();
  }
  const after = register.close();
  const problems: Problem[] = [];
  for (const check of registerChecks(after)) {
    problems.push(...check());
    await others();
  }
  if (problems.length > 0) throw new ExpectedError('E_REGISTER_INVALID', tellProblems(problems));
  return after;
}

const mostTold = 50;

/** The problems as text in both languages, each with the row it is about. */
function tellProblems(problems: readonly Problem[]): { detail: string; detailVi: string } {
  const told = problems.slice(0, mostTold);
  const more = problems.length > told.length ? `\n… +${problems.length - told.length}` : '';
  const list = (language: 'vi' | 'en') =>
    told.map(({ at, words }) => `${at.path}: ${words[language]}`).join('\n') + more;
  return { detail: list('en'), detailVi: list('vi') };
}
