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

/** A structured log on standard error, secrets redacted. */
export const createLog = ({ level = 'info' }: { level?: string } = {}): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '…' } },
    destination({ fd: 2, sync: false }),
  );

const nothing = () => {};
/** A log that keeps nothing. */
export const silentLog: Log = { info: nothing, warn: nothing, error: nothing, child: () => silentLog };
