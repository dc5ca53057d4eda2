import { describeError, type ExitCode, errorRows, exit, isExpected, type Language } from '@motcua/contract';
import { errorTexts } from '../texts/errors.ts';
import { plainText } from './cell.ts';

/** What is printed on stderr about something thrown, and the exit code. */
export function renderError({
  error,
  language,
  json,
  debug,
}: {
  error: unknown;
  language: Language;
  json: boolean;
  debug: boolean;
}): { text: string; exit: ExitCode } {
  if (!isExpected(error)) return renderBug({ error, language, json, debug });
  const { what, hint } = describeError(error, language);
  const { code, params } = error;
  const stack = debug ? `\n${error.stack}` : '';
  const text = json
    ? jsonError({ code, message: what, hint, params })
    : `${linesOf(what)}\n  ${linesOf(hint)}${stack}\n`;
  return { text, exit: errorRows[code].exit };
}

/** A bug is told in one line; whoever wants to report it finds the stack with --debug. */
function renderBug({
  error,
  language,
  json,
  debug,
}: Parameters<typeof renderError>[0]): ReturnType<typeof renderError> {
  const detail = error instanceof Error ? error.message : String(error);
  const message = `${errorTexts.bug[language]}: ${plainText(detail).slice(0, 300)}`;
  const hint = errorTexts.bugHint[language];
  const stack = debug && error instanceof Error ? `\n${error.stack}` : '';
  const text = json ? jsonError({ code: 'E_BUG', message, hint, params: {} }) : `${message}\n  ${hint}${stack}\n`;
  return { text, exit: exit.failure };
}

const jsonError = (error: object) => `${JSON.stringify({ error })}\n`;

/** Lists of several faults keep their lines. */
const linesOf = (text: string) => text.split('\n').map(plainText).join('\n');
