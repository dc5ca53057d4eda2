import { ExpectedError, exit, type Language, say } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import type { Io } from '../io.ts';
import { painter, wantsColor } from '../render/paint.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { renderError } from '../render/render-error.ts';
import type { Loaders, Session } from '../session.ts';
import type { CommandId } from '../texts/commands.ts';
import { explainUsage } from './explain-usage.ts';
import { makeConfig } from './make-config.ts';
import { type Options, readOptions } from './read-options.ts';
import type { Request } from './resolve-command.ts';
import { watchSignals } from './watch-signals.ts';

type Runnable = Exclude<Request<CommandId>, { is: 'help' | 'version' }>;

/** Runs a command, prints its answer or its error, and gives the exit code. */
export async function runRequest(
  request: Runnable,
  given: { io: Io; language: Language; preferred: { output: string | null }; loaders: Loaders },
): Promise<number> {
  const { io, language, preferred, loaders } = given;
  const options = readOptions(io, preferred.output);
  const signals = watchSignals((cause) => {
    const lost = new ExpectedError('E_OUTPUT_LOST', { detail: cause.message }, { cause });
    const { text, exit: code } = renderError({ error: lost, language, ...options, json: false });
    io.stderr.write(text);
    process.exit(code);
  });
  try {
    if (request.is === 'unknown') throw unknown(request);
    if (options.output === 'xlsx' && io.stdout.isTerminal)
      throw new ExpectedError('E_OUTPUT_TERMINAL', { output: 'xlsx' });
    const session: Session = {
      io,
      language,
      signal: signals.signal,
      loaders,
      tell: (words, params) => void (options.quiet || io.stderr.write(`${say(words, language, params)}\n`)),
    };
    const answer = await run(request, { session, options });
    if (answer !== undefined) io.stdout.write(await show(answer, session));
    await answer?.afterwards?.();
    return signals.interrupted() ? exit.interrupted : (answer?.exit ?? exit.ok);
  } catch (error) {
    const { text, exit: code } = renderError({ error, language, ...options, json: options.output === 'json' });
    io.stderr.write(text);
    return code;
  } finally {
    signals.stop();
  }

  async function show(answer: Answer, session: Session): Promise<string | Uint8Array> {
    const color = wantsColor({ isTerminal: io.stdout.isTerminal, env: io.env, refused: options.noColor });
    const style = { language: session.language, columns: io.stdout.columns, wide: false, paint: painter(color) };
    return renderAnswer(answer, options.output, style);
  }
}

const unknown = ({ command, near }: Runnable & { is: 'unknown' }) =>
  new ExpectedError('E_COMMAND_UNKNOWN', { command, near });

async function run(
  { id, argv }: Runnable & { is: 'run' },
  { session, options }: { session: Session; options: Options },
): Promise<Answer | undefined> {
  const { default: command } = await session.loaders[id]();
  if (options.asOf && !command.takesAsOf) throw new ExpectedError('E_AS_OF_UNUSED', { command: id });
  try {
    return await new command(argv, makeConfig(session)).run();
  } catch (error) {
    throw explainUsage({ error, argv, command, id });
  }
}
