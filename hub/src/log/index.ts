import { redact } from '@motcua/contract';
import { destination, pino } from 'pino';

/** What a hub writes about itself: facts as an object, then one sentence. */
export interface Log {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
  child(bindings: object): Log;
}

/** Words that must never reach a log file, at any of the first levels of an object. */
const secret = ['token', 'secret', 'community', 'authorization', 'csr', 'key', 'password'];
const paths = secret.flatMap((word) => [word, `*.${word}`, `*.*.${word}`]);

/** Where lines of a log go. */
interface Sink {
  write(line: string): unknown;
}

/** A structured log on standard error. Secrets are left out by the names of their fields, and by what they look like. */
export const createLog = ({
  level = 'info',
  to = destination({ fd: 2, sync: false }),
}: {
  level?: string;
  to?: Sink;
} = {}): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '…' } },
    { write: (line: string) => to.write(redact(line)) },
  );

const nothing = () => {};
/** A log that keeps nothing. */
export const silentLog: Log = { info: nothing, warn: nothing, error: nothing, child: () => silentLog };
