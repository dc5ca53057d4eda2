import { describeError, isExpected, type Language, type Params, say, redact as withoutSecrets } from '@motcua/contract';
import { type DestinationStream, pino } from 'pino';
import { type AgentText, agentTexts } from '../texts.ts';
import type { Log } from './log.ts';

/** Secrets that must not reach a log even when somebody logs the object that holds them. */
const secret = ['community', 'token', 'key', 'certificate', 'csr', 'password'];

/** A log of JSON lines on standard error. */
export function createLog({
  level,
  language,
  destination = pino.destination({ dest: 2, sync: true }),
}: {
  level: string;
  language: Language;
  destination?: DestinationStream;
}): Log {
  const redact = {
    paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]),
    censor: '***',
  };
  const lines = pino(
    { level, base: { program: 'agent' }, redact, timestamp: pino.stdTimeFunctions.isoTime },
    // What looks like a secret is left out too, whatever the field is called.
    { write: (line: string) => destination.write(withoutSecrets(line)) },
  );
  const write =
    (at: 'debug' | 'info' | 'warn') =>
    (event: AgentText, fields: Readonly<Record<string, unknown>> = {}) =>
      lines[at]({ event, ...fields }, say(agentTexts[event], language, fields as Params));
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    failed(error, fields = {}) {
      if (!isExpected(error)) return lines.error({ event: 'failed', ...fields, err: error });
      const told = describeError(error, language);
      lines.warn({ event: 'failed', code: error.code, ...fields }, say(agentTexts.failed, language, told));
    },
  };
}
